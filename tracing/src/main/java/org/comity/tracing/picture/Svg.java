package org.comity.tracing.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes the few SVG elements that the picture needs. Style stands in attributes only, so that no page has to allow inline style. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    Svg open(String name, String... attributes) {
        return element(name, ">", attributes);
    }

    Svg close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    Svg empty(String name, String... attributes) {
        return element(name, "/>", attributes);
    }

    Svg text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** One element with text in it. */
    Svg label(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    private Svg element(String name, String end, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        out.append(end);
        return this;
    }

    /** A coordinate, to a tenth. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The text with everything escaped that could end it; characters that XML does not know are replaced. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
