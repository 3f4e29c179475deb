package org.akashi.report.document;

import java.util.List;
import org.akashi.report.text.Language;

/**
 * A document before it takes a format.
 *
 * <pre>{@code
 * PrintedDocument document = new PrintedDocument("新旧対照表", Language.JA, Paper.A4_LANDSCAPE, blocks);
 * Files.write(path, DocumentFormat.DOCX.bytes(document));
 * }</pre>
 *
 * Equal documents give equal bytes in every format.
 */
public record PrintedDocument(String title, Language language, Paper paper, List<Block> blocks) {

    /** The sheet it is printed on. */
    public enum Paper {
        A4_PORTRAIT,
        A4_LANDSCAPE
    }

    public PrintedDocument {
        blocks = List.copyOf(blocks);
    }
}
