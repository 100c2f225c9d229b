package dev.ganvas.runtime.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngTextTest {
  private static final int AFTER_HEADER = 33;

  /** A picture with one more chunk. */
  private static byte[] png(String type, byte[] data) {
    byte[] plain = Pixels.of(1, 1, 1, new byte[1]).png();
    ByteBuffer body = ByteBuffer.allocate(4 + data.length).put(latin(type)).put(data);
    CRC32 crc = new CRC32();
    crc.update(body.array());
    return ByteBuffer.allocate(plain.length + 12 + data.length)
        .put(plain, 0, AFTER_HEADER)
        .putInt(data.length)
        .put(body.array())
        .putInt((int) crc.getValue())
        .put(plain, AFTER_HEADER, plain.length - AFTER_HEADER)
        .array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(String head, byte[] tail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(latin(head));
    out.writeBytes(tail);
    return out.toByteArray();
  }

  private static byte[] packed(byte[] text) {
    Deflater deflater = new Deflater();
    deflater.setInput(text);
    deflater.finish();
    byte[] buffer = new byte[text.length + 100];
    int length = deflater.deflate(buffer);
    deflater.end();
    return Arrays.copyOf(buffer, length);
  }

  @Test
  void plainTextOfOtherProgramsIsReadAsLatin() {
    byte[] png = png("tEXt", latin("parameters\0Gr\u00fc\u00dfe\nSteps: 20"));

    assertThat(PngText.read(png, "parameters")).hasValue("Gr\u00fc\u00dfe\nSteps: 20");
    assertThat(PngText.read(png, "parameter")).isEmpty();
  }

  @Test
  void packedTextIsRead() {
    byte[] png = png("zTXt", joined("k\0\0", packed(latin("Gr\u00fc\u00dfe"))));

    assertThat(PngText.read(png, "k")).hasValue("Gr\u00fc\u00dfe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"k\0\1\0\0\0", "k\0\1\0de\0Wort\0"})
  void packedInternationalTextIsReadWhateverItsLanguage(String head) {
    byte[] text = "\u4e2d\u6587".getBytes(StandardCharsets.UTF_8);

    assertThat(PngText.read(png("iTXt", joined(head, packed(text))), "k")).hasValue("\u4e2d\u6587");
  }

  @Test
  void aPackedTextMayHave65536BytesAndNoMore() {
    byte[] most = packed(new byte[1 << 16]);
    byte[] bomb = packed(new byte[(1 << 16) + 1]);

    assertThat(PngText.read(png("zTXt", joined("k\0\0", most)), "k").orElseThrow())
        .hasSize(1 << 16);
    assertThat(PngText.read(png("zTXt", joined("k\0\0", bomb)), "k")).isEmpty();
    assertThat(PngText.read(png("iTXt", joined("k\0\1\0\0\0", bomb)), "k")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "k", "k\0", "k\0\0", "k\0\1", "k\0\0\0\0", "k\0\2\0\0\0x", "k\0\0\7\0\0x"})
  void anInternationalTextThatIsCutShortOrOfAnotherKindIsNone(String data) {
    assertThat(PngText.read(png("iTXt", latin(data)), "k")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"k\0\0", "k\0\0garbage", "k\0\1x", "k\0"})
  void aPackedTextThatCannotBeUnpackedIsNone(String data) {
    assertThat(PngText.read(png("zTXt", latin(data)), "k")).isEmpty();
  }

  @Test
  void aPackedTextThatIsTruncatedIsNone() {
    byte[] whole = packed(latin("a text that is long enough to be cut"));
    byte[] part = Arrays.copyOf(whole, whole.length - 6);

    assertThat(PngText.read(png("zTXt", joined("k\0\0", part)), "k")).isEmpty();
  }

  @Test
  void brokenPackedTextsAreNeverAnError() {
    byte[] whole = png("zTXt", joined("k\0\0", packed(latin("hello hello hello"))));
    Random random = new Random(3);
    for (int i = 0; i < 3_000; i++) {
      byte[] data = joined("k\0\0", packed(latin("hello hello hello")));
      data[3 + random.nextInt(data.length - 3)] = (byte) random.nextInt();
      assertThat(PngText.read(png("zTXt", data), "k").orElse("")).hasSizeLessThan(1 << 16);
    }
    assertThat(PngText.read(whole, "k")).hasValue("hello hello hello");
  }

  @Test
  void aChunkIsFoundByItsType() {
    assertThat(PngChunks.has(png("acTL", new byte[8]), "acTL")).isTrue();
    assertThat(PngChunks.has(png("tEXt", new byte[8]), "acTL")).isFalse();
  }
}
