package org.akashi.report.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;

/**
 * A document as PDF, made of its HTML page, with page numbers and the letters that it uses of BIZ UDPGothic. A letter that the font does
 * not have is printed as 〓, as printers do.
 */
final class PdfDocument {

    private static final String FONT = "BIZ UDPGothic";

    /** Letters of Japan and the world that the font has none for. */
    private static final String NO_LETTER = "〓";

    private static final String PAGES = """
            @page { @bottom-center { content: counter(page) " / " counter(pages); font-family: "BIZ UDPGothic"; font-size: 8pt; } }
            """;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfDocument() {}

    static byte[] bytes(PrintedDocument document) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .useFont(font("Regular"), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(font("Bold"), FONT, 700, FontStyle.NORMAL, true)
                    .useReplacementText(NO_LETTER);
            builder.withHtmlContent(HtmlDocument.of(document, PAGES), "");
            builder.toStream(bytes);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                    PDDocument pdf = renderer.createPDFKeepOpen()) {
                settle(pdf, document);
                pdf.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Equal documents give equal bytes: no time of making, and an identity that is made of the content alone. */
    private static void settle(PDDocument pdf, PrintedDocument document) {
        pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        pdf.getDocumentInformation().setProducer("Akashi");
        pdf.setDocumentId((long) document.title().hashCode());
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(document.language().tag().toLowerCase(Locale.ROOT));
    }

    private static FSSupplier<InputStream> font(String weight) {
        return () -> {
            InputStream font = PdfDocument.class.getResourceAsStream("BIZUDPGothic-" + weight + ".ttf");
            if (font == null) {
                throw new IllegalStateException("the font is missing from the jar of the report: " + weight);
            }
            try (font) {
                return new ByteArrayInputStream(withoutLigatures(font.readAllBytes()));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        };
    }

    /**
     * The font without its table of substitutions (GSUB): the PDF's writer would print ffi as one sign, of which no reader can tell
     * what it stands for, so that "official" is found and copied as "ofcial". A table of another name is not looked at (OpenType 1.9,
     * "Table Directory").
     */
    static byte[] withoutLigatures(byte[] font) {
        int tables = ByteBuffer.wrap(font).getShort(4);
        for (int at = 12; at < 12 + 16 * tables; at += 16) {
            if (new String(font, at, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                font[at] = '-';
            }
        }
        return font;
    }
}
