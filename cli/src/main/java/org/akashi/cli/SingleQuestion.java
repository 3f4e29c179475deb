package org.akashi.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.akashi.model.net.IpAddress;
import org.akashi.model.net.MacAddress;
import org.akashi.model.net.Protocols;
import org.akashi.model.network.Network;
import org.akashi.model.network.Port;
import org.akashi.model.reach.Question;
import org.akashi.report.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that make one question. */
final class SingleQuestion {

    @Option(names = "--from", required = true, paramLabel = "PORT", descriptionKey = "option.from")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "ADDRESS", descriptionKey = "option.to")
    private String to = "";

    @Option(names = "--proto", required = true, paramLabel = "P", descriptionKey = "option.proto")
    private String proto = "";

    @Option(names = "--port", paramLabel = "N", descriptionKey = "option.port")
    private @Nullable Integer port;

    @Option(names = "--src-ip", paramLabel = "ADDRESS", descriptionKey = "option.src-ip")
    private @Nullable String sourceAddress;

    @Option(names = "--src-mac", paramLabel = "MAC", descriptionKey = "option.src-mac")
    private @Nullable String sourceMac;

    @Option(names = "--dst-mac", paramLabel = "MAC", descriptionKey = "option.dst-mac")
    private @Nullable String destinationMac;

    @Option(names = "--src-port", paramLabel = "N", descriptionKey = "option.src-port")
    private @Nullable Integer sourcePort;

    @Option(names = "--icmp-type", paramLabel = "N", descriptionKey = "option.icmp-type")
    private @Nullable Integer icmpType;

    @Option(names = "--icmp-code", paramLabel = "N", descriptionKey = "option.icmp-code")
    private @Nullable Integer icmpCode;

    Question question() {
        IpAddress destination = IpAddress.parse(to).orElseThrow(() -> bad("--to", to));
        int protocol = Protocols.parse(proto).orElseThrow(() -> bad("--proto", proto));
        Optional<IpAddress> source = Optional.ofNullable(sourceAddress)
                .map(given -> IpAddress.parse(given)
                        .filter(a -> a.family() == destination.family())
                        .orElseThrow(() -> bad("--src-ip", given)));
        if (Protocols.hasPorts(protocol) && port == null) {
            throw new CommandProblem(Problem.INCOMPLETE_OPTIONS, "--proto " + proto + " --port");
        }
        return new Question(
                "",
                from,
                mac("--src-mac", sourceMac),
                source,
                mac("--dst-mac", destinationMac),
                destination,
                protocol,
                number("--src-port", sourcePort, 65_535),
                number("--port", port, 65_535),
                number("--icmp-type", icmpType, 255),
                number("--icmp-code", icmpCode, 255));
    }

    /** A sender may be given by its port's name, where only one port has it. */
    Question byName(Question question, Network network) {
        if (network.port(question.from()).isPresent() || question.from().startsWith(Question.EXTERNAL)) {
            return question;
        }
        List<Port> named = network.ports().values().stream()
                .filter(p -> p.name().equals(question.from()))
                .toList();
        if (named.size() != 1) {
            throw new CommandProblem(Problem.BAD_OPTION, "--from", question.from());
        }
        return new Question(
                question.id(),
                named.getFirst().id(),
                question.sourceMac(),
                question.source(),
                question.destinationMac(),
                question.destination(),
                question.protocol(),
                question.sourcePort(),
                question.destinationPort(),
                question.icmpType(),
                question.icmpCode());
    }

    private static Optional<MacAddress> mac(String option, @Nullable String given) {
        return Optional.ofNullable(given).map(text -> MacAddress.parse(text).orElseThrow(() -> bad(option, text)));
    }

    private static OptionalInt number(String option, @Nullable Integer given, int most) {
        if (given == null) {
            return OptionalInt.empty();
        }
        if (given < 0 || given > most) {
            throw bad(option, given.toString());
        }
        return OptionalInt.of(given);
    }

    private static CommandProblem bad(String option, String value) {
        return new CommandProblem(Problem.BAD_OPTION, option, value);
    }
}
