package io.fupan.platform.sheets;

import static io.fupan.platform.sheets.FileRefused.Why.SHEET_BROKEN;
import static io.fupan.platform.sheets.FileRefused.Why.SHEET_PACKED_TOO_LARGE;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a packed workbook before it is read: how much is in it, that its XML declares no entities, and that no
 * cell claims a place which would cost the reader memory or time. Nothing is kept; a bomb is put down at the limit.
 */
final class XlsxGuard {

    /** Bytes, unpacked, of all that is in the file. */
    private static final long MOST_UNPACKED = 64L * 1_024 * 1_024;

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_CELLS = 3_000_000;
    /** Each is compared with every cell. */
    private static final int MOST_SHARED_FORMULAS = 1_000;

    private static final int LAST_COLUMN = 702; // ZZ
    private static final XMLInputFactory XML = factory();

    private long unpacked;
    private int cells;
    private int sharedFormulas;

    private XlsxGuard() {}

    /** @throws FileRefused when it is too much, or broken */
    static void check(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) throw new FileRefused(SHEET_PACKED_TOO_LARGE);
            XlsxGuard guard = new XlsxGuard();
            for (ZipArchiveEntry entry : entries) guard.check(zip, entry);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new FileRefused(SHEET_BROKEN);
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry entry) throws IOException, XMLStreamException {
        boolean plain = entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
        if (!plain || entry.getGeneralPurposeBit().usesEncryption()) throw new FileRefused(SHEET_BROKEN);
        try (InputStream content = new BufferedInputStream(new Counted(zip.getInputStream(entry)))) {
            if (isXml(content)) look(XML.createXMLStreamReader(content));
            else content.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Whatever its name: who reads the workbook goes by what is named inside. */
    private static boolean isXml(InputStream content) throws IOException {
        content.mark(64);
        byte[] start = content.readNBytes(32);
        content.reset();
        for (byte one : start) {
            if (one == '<') return true;
            boolean maybe = one == 0 || one == ' ' || one == '\r' || one == '\n' || one == '\t' || one < 0;
            if (!maybe) return false;
        }
        return false;
    }

    private void look(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.DTD) throw new FileRefused(SHEET_BROKEN);
            if (event == XMLStreamReader.START_ELEMENT) look(xml, xml.getLocalName());
        }
    }

    private void look(XMLStreamReader xml, String element) {
        switch (element) {
            case "c" -> cell(xml.getAttributeValue(null, "r"));
            case "f" -> formula(xml.getAttributeValue(null, "t"));
            default -> {}
        }
    }

    private void cell(@Nullable String place) {
        boolean tooMany = ++cells > MOST_CELLS;
        if (tooMany || place != null && column(place) > LAST_COLUMN) throw new FileRefused(SHEET_PACKED_TOO_LARGE);
    }

    private void formula(@Nullable String kind) {
        if (kind != null && ++sharedFormulas > MOST_SHARED_FORMULAS) throw new FileRefused(SHEET_PACKED_TOO_LARGE);
    }

    /** {@code AB12} is in column 28. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
            if (column > LAST_COLUMN || column < 0) return Integer.MAX_VALUE;
        }
        return column;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) throw new FileRefused(SHEET_PACKED_TOO_LARGE);
        }
    }
}
