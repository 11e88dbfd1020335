package io.deskwright.examples.replay.log;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Where the text of a log comes from, packed or plain. */
public record LogFile(String name, long size, InputStream bytes) implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_MAGIC = 0x1f8b;

    public static LogFile of(String name, byte[] bytes) {
        return new LogFile(name, bytes.length, new ByteArrayInputStream(bytes));
    }

    public static LogFile at(Path file) throws IOException {
        return new LogFile(file.toString(), Files.size(file), Files.newInputStream(file));
    }

    /** Opens the text; bytes that are not UTF-8 end the reading. */
    public Reader open(Progress progress) throws IOException {
        InputStream in = new BufferedInputStream(progress.over(bytes, size), BUFFER);
        InputStream plain = isPacked(in) ? new GZIPInputStream(in, BUFFER) : in;
        return new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static boolean isPacked(InputStream in) throws IOException {
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC;
    }
}
