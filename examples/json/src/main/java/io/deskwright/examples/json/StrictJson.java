package io.deskwright.examples.json;

import io.deskwright.core.lifecycle.Flaw;
import io.vavr.control.Either;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON by the letter (RFC 8259) and within bounds: UTF-8 without a byte order mark, no name twice in an object, nothing
 * after the end.
 */
final class StrictJson {

    /** How long a text may be, in UTF-16 code units; five times what the core takes. */
    static final int LONGEST_TEXT = 100_000;

    /** How long a name in an object may be. */
    static final int LONGEST_NAME = 1_000;

    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Pattern ADVICE =
            Pattern.compile(", from `[^`]*`|(?:: enable | \\(start marker |: hexadecimal| \\(`).*", Pattern.DOTALL);

    private final int longest;
    private final JsonMapper mapper;

    /** Reads and writes documents of so many UTF-16 code units. */
    StrictJson(int longest) {
        this.longest = longest;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxDocumentLength(longest)
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // what a stranger names is kept nowhere
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .build();
        mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** Writes a document. */
    String write(JsonNode node) {
        String text = mapper.writeValueAsString(node);
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    "a document has at most " + longest + " characters, but this one " + text.length());
        }
        return text;
    }

    /** Reads the bytes of a document, or tells the first thing that is wrong with them. */
    Either<Flaw, JsonNode> read(byte[] utf8) {
        if (utf8.length > (long) longest * MOST_BYTES_OF_A_CHARACTER) {
            return tooLong(utf8.length);
        }
        ByteBuffer in = ByteBuffer.wrap(utf8);
        CharBuffer out = CharBuffer.allocate(utf8.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (result.isError()) {
            String found = "0x" + Integer.toHexString(utf8[in.position()] & 0xFF);
            return Either.left(new Flaw("byte " + in.position(), found, "begins no UTF-8 character", "不是 UTF-8 字符"));
        }
        return read(out.flip().toString());
    }

    /** Reads the text of a document, or tells the first thing that is wrong with it. */
    Either<Flaw, JsonNode> read(String text) {
        if (text.length() > longest) {
            return tooLong(text.length());
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            return Either.left(
                    new Flaw("line 1 column 1", "U+FEFF", "is a byte order mark; JSON has none", "是字节顺序标记，JSON 不允许"));
        }
        try {
            JsonNode node = mapper.readTree(text);
            return node.isMissingNode() ? Either.left(new Flaw("document", "", "is empty", "为空")) : Either.right(node);
        } catch (JacksonException broken) {
            return Either.left(flaw(text, broken));
        } catch (NumberFormatException beyond) {
            // the parser lets this one through when an exponent is larger than an int
            return Either.left(new Flaw("document", "", "has a number that is out of range", "有超出范围的数字"));
        }
    }

    private Either<Flaw, JsonNode> tooLong(int length) {
        return Either.left(new Flaw("length", Integer.toString(length), "is more than " + longest, "超过 " + longest));
    }

    /** What the parser says, without the advice that it gives to programmers. */
    private static String rule(JacksonException broken) {
        String said =
                ADVICE.matcher(String.valueOf(broken.getOriginalMessage())).replaceAll("");
        return Shown.text(said, 200);
    }

    private static Flaw flaw(String text, JacksonException broken) {
        TokenStreamLocation at = broken.getLocation() == null ? TokenStreamLocation.NA : broken.getLocation();
        int from = (int) Math.max(0, Math.min(at.getCharOffset(), text.length()));
        String place = at.getLineNr() < 1 ? "document" : "line " + at.getLineNr() + " column " + at.getColumnNr();
        String found = text.substring(from, Math.min(from + 20, text.length()));
        return new Flaw(place, Shown.text(found), "is not allowed: " + rule(broken), "不符合 JSON 规则");
    }
}
