package org.akashi.read.ovn.match;

import java.util.Optional;
import org.akashi.model.net.Family;
import org.akashi.model.net.IntRanges;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.Prefix;

/** Numbers and addresses as the language writes them. */
final class Constants {

    private Constants() {}

    /**
     * An address, or one with a mask: {@code 10.0.0.0/8}, {@code 10.0.0.0/255.0.0.0}, {@code fe80::/10}. Nothing for other text,
     * for a mask with holes, and for an address with bits outside its mask, which OVN refuses.
     */
    static Optional<Prefix> prefix(String text) {
        int slash = text.indexOf('/');
        Optional<IpAddress> address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (slash < 0 || address.isEmpty()) {
            return address.map(Prefix::host);
        }
        String mask = text.substring(slash + 1);
        Optional<IpAddress> dotted = IpAddress.parse(mask);
        Optional<Integer> length =
                dotted.isPresent() ? length(dotted.get()) : number(mask).map(Long::intValue);
        return length.filter(bits -> bits <= address.get().family().bits())
                .map(bits -> Prefix.holding(address.get(), bits))
                .filter(prefix -> prefix.network().equals(address.get()))
                .filter(_ -> dotted.isEmpty()
                        || dotted.get().family() == address.get().family());
    }

    /** The number of leading one bits of a mask without holes. */
    private static Optional<Integer> length(IpAddress mask) {
        int ones = mask.family() == Family.V4
                ? Long.numberOfLeadingZeros(~(mask.low() << 32) | 0xffff_ffffL >>> 32)
                : mask.high() == -1
                        ? 64 + Long.numberOfLeadingZeros(~mask.low())
                        : Long.numberOfLeadingZeros(~mask.high());
        int length = Math.min(ones, mask.family().bits());
        return Prefix.holding(IpAddress.highest(mask.family()), length)
                        .network()
                        .equals(mask)
                ? Optional.of(length)
                : Optional.empty();
    }

    /** A decimal or hexadecimal number without a mask. */
    static Optional<Long> number(String text) {
        boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
        String digits = hexadecimal ? text.substring(2) : text;
        int radix = hexadecimal ? 16 : 10;
        if (digits.isEmpty() || digits.length() > 15) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            value = value * radix + digit;
        }
        return Optional.of(value);
    }

    /** The numbers up to {@code maximum} that a number, or one with a mask, stands for; nothing for other text. */
    static Optional<IntRanges> numbers(String text, int maximum) {
        int slash = text.indexOf('/');
        Optional<Long> value =
                number(slash < 0 ? text : text.substring(0, slash)).filter(n -> n <= maximum);
        if (slash < 0 || value.isEmpty()) {
            return value.map(n -> IntRanges.of(n.intValue()));
        }
        Optional<Long> mask = number(text.substring(slash + 1)).filter(n -> n <= maximum);
        return mask.filter(m -> (value.get() & ~m) == 0)
                .map(m -> masked(value.get().intValue(), m.intValue(), maximum));
    }

    private static IntRanges masked(int value, int mask, int maximum) {
        int run = Integer.lowestOneBit(mask | Integer.highestOneBit(maximum) << 1);
        IntRanges numbers = IntRanges.NONE;
        for (int first = 0; first <= maximum; first += run) {
            if ((first & mask) == value) {
                numbers = numbers.union(IntRanges.of(first, first + run - 1));
            }
        }
        return numbers;
    }
}
