package org.zhibu.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Validates XML against the schemas of OGC as they are published, without asking the internet for anything. */
public final class OgcSchemas {
    private static final String OGC = "http://schemas.opengis.net/";

    private static final Map<List<String>, Schema> KNOWN = new ConcurrentHashMap<>();

    private OgcSchemas() {}

    /**
     * @param schemas addresses under http://schemas.opengis.net/, or whole schemas
     * @return what is wrong with the document
     */
    public static List<String> violations(String document, String... schemas) {
        try {
            Validator validator = schema(schemas).newValidator();
            Complaints complaints = new Complaints();
            validator.setErrorHandler(complaints);
            validator.validate(new StreamSource(new StringReader(document)));
            return complaints.found;
        } catch (SAXException | IOException e) {
            throw new AssertionError(String.valueOf(e), e);
        }
    }

    /** The schemas of GML take seconds to be understood: each combination once. */
    private static Schema schema(String... schemas) throws SAXException {
        Schema known = KNOWN.get(List.of(schemas));
        if (known != null) {
            return known;
        }
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setResourceResolver(new Published());
        Source[] sources = new Source[schemas.length];
        for (int index = 0; index < schemas.length; index++) {
            sources[index] = schemas[index].startsWith(OGC)
                    ? new StreamSource(open(schemas[index]), schemas[index])
                    : new StreamSource(new StringReader(schemas[index]), "http://localhost/types" + index + ".xsd");
        }
        Schema schema = factory.newSchema(sources);
        KNOWN.put(List.of(schemas), schema);
        return schema;
    }

    private static InputStream open(String address) {
        String path = address.equals("http://www.w3.org/1999/xlink.xsd")
                ? "/schemas/xlink.xsd"
                : address.equals("http://www.w3.org/2001/xml.xsd") ? "/schemas/xml.xsd" : address.replace(OGC, "/ogc/");
        InputStream in = OgcSchemas.class.getResourceAsStream(path);
        if (in == null) {
            throw new AssertionError("no schema " + address);
        }
        return in;
    }

    private static final class Complaints implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException exception) {
            found.add(exception.getMessage());
        }

        @Override
        public void error(SAXParseException exception) {
            found.add(exception.getLineNumber() + ": " + exception.getMessage());
        }

        @Override
        public void fatalError(SAXParseException exception) {
            found.add(exception.getLineNumber() + ": " + exception.getMessage());
        }
    }

    private static final class Published implements LSResourceResolver {
        @Override
        public LSInput resolveResource(String type, String namespace, String publicId, String systemId, String base) {
            if (systemId == null) {
                return null;
            }
            String address = java.net
                    .URI
                    .create(base == null ? OGC : base)
                    .resolve(systemId)
                    .toString();
            return new Input(open(address), address);
        }
    }

    /** A schema that was found. */
    private record Input(InputStream in, String address) implements LSInput {
        @Override
        public Reader getCharacterStream() {
            return null;
        }

        @Override
        public void setCharacterStream(Reader reader) {}

        @Override
        public InputStream getByteStream() {
            return in;
        }

        @Override
        public void setByteStream(InputStream stream) {}

        @Override
        public String getStringData() {
            return null;
        }

        @Override
        public void setStringData(String text) {}

        @Override
        public String getSystemId() {
            return address;
        }

        @Override
        public void setSystemId(String id) {}

        @Override
        public String getPublicId() {
            return null;
        }

        @Override
        public void setPublicId(String id) {}

        @Override
        public String getBaseURI() {
            return address;
        }

        @Override
        public void setBaseURI(String uri) {}

        @Override
        public String getEncoding() {
            return null;
        }

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}
