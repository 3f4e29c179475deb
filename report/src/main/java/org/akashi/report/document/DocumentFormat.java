package org.akashi.report.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The formats that documents are written in. */
public enum DocumentFormat {
    HTML,
    /** For a word processor: WordprocessingML, ECMA-376. */
    DOCX,
    /** For a spreadsheet: SpreadsheetML, ECMA-376; one sheet for each table, and one for everything else. */
    XLSX,
    /** To be read and printed: the page of HTML, with page numbers and its letters in it. */
    PDF,
    /** For a terminal and for mail. */
    TXT;

    /** The name as it is typed, and the ending of a file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public byte[] bytes(PrintedDocument document) {
        return switch (this) {
            case HTML -> HtmlDocument.of(document).getBytes(StandardCharsets.UTF_8);
            case DOCX -> DocxDocument.bytes(document);
            case XLSX -> XlsxDocument.bytes(document);
            case PDF -> PdfDocument.bytes(document);
            case TXT -> TextDocument.of(document).getBytes(StandardCharsets.UTF_8);
        };
    }
}
