package org.akashi.report.picture;

import java.util.function.ToIntFunction;
import org.akashi.report.text.Visible;

/** How wide text is in a sans-serif face, near enough to keep it inside its box. */
final class Letters {

    private Letters() {}

    /** The estimated width in pixels at a font size. */
    static int width(String text, int size) {
        return (int) Math.ceil(text.codePoints().mapToDouble(Letters::share).sum() * size);
    }

    private static double share(int c) {
        if (c >= 0x2e80) {
            return 1.0;
        }
        if ("ijltfr.,:;|!'()[]- ".indexOf(c) >= 0) {
            return 0.36;
        }
        if ("mwMW@%".indexOf(c) >= 0) {
            return 0.88;
        }
        return Character.isUpperCase(c) ? 0.68 : 0.56;
    }

    /** The estimated width in a face whose Latin letters all have one width. */
    static int evenWidth(String text, int size) {
        return (int) Math.ceil(
                text.codePoints().mapToDouble(c -> c >= 0x2e80 ? 1.0 : 0.62).sum() * size);
    }

    /** The text as addresses are written, cut in the middle so that it fits. */
    static String fitEven(String text, int size, int width) {
        return cut(text, width, shown -> evenWidth(shown, size));
    }

    /** The text, cut in the middle so that it fits. */
    static String fit(String text, int size, int width) {
        return cut(text, width, shown -> width(shown, size));
    }

    private static String cut(String text, int width, ToIntFunction<String> measure) {
        String shown = Visible.of(text);
        int most = shown.codePointCount(0, shown.length());
        String cut = shown;
        while (most > 3 && measure.applyAsInt(cut) > width) {
            cut = Visible.cut(shown, --most);
        }
        return cut;
    }
}
