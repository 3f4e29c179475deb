package org.akashi.evidence;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parsers for XML that anybody may have written: no document type is interpreted, no entity resolved, nothing fetched. */
public final class UntrustedXml {

    private UntrustedXml() {}

    /**
     * A parser; names are as they are written, with their prefixes.
     *
     * @throws XMLStreamException if it cannot even begin
     */
    public static XMLStreamReader parser(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory.createXMLStreamReader(new StringReader(text));
    }
}
