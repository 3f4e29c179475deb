package org.akashi.report.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Asks the JDK's parser whether a text is well-formed XML. */
final class XmlCheck {

    private XmlCheck() {}

    static Optional<String> problemIn(String xml) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.newSAXParser().parse(new InputSource(new StringReader(xml)), new DefaultHandler());
            return Optional.empty();
        } catch (SAXException malformed) {
            return Optional.of(String.valueOf(malformed.getMessage()));
        } catch (IOException | ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
