package dev.ganvas.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks over the fields of one protobuf message without any generated code. A message that ends too
 * early or has a field of an unknown kind is refused with an {@link IllegalArgumentException}.
 */
final class ProtoReader {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final byte[] data;
  private final int end;
  private int position;
  private int field;
  private long number;
  private int start;
  private int length;

  ProtoReader(byte[] data) {
    this(data, 0, data.length);
  }

  private ProtoReader(byte[] data, int start, int length) {
    this.data = data;
    this.position = start;
    this.end = start + length;
  }

  /** Moves to the next field; false at the message's end. */
  boolean next() {
    if (position == end) {
      return false;
    }
    long tag = varint();
    if (tag >>> 32 != 0 || tag >>> 3 == 0) {
      throw broken(); // other readers may see another field in it
    }
    field = (int) (tag >>> 3);
    length = -1;
    switch ((int) (tag & 7)) {
      case VARINT -> number = varint();
      case FIXED64 -> skip(Long.BYTES);
      case BYTES -> skip(varint());
      case FIXED32 -> skip(Integer.BYTES);
      default -> throw broken();
    }
    return true;
  }

  /** The current field's number in its message. */
  int field() {
    return field;
  }

  /** The current field's value, if it is an integer. */
  long number() {
    return number;
  }

  /** The current field as a message of its own. */
  ProtoReader message() {
    return new ProtoReader(data, start, demandLength());
  }

  /** The integers of the current field: one, or a packed list of them. */
  List<Long> numbers() {
    if (length < 0) {
      return List.of(number);
    }
    List<Long> packed = new ArrayList<>();
    ProtoReader in = message();
    while (in.position < in.end) {
      packed.add(in.varint());
    }
    return packed;
  }

  /** The current field as text. */
  String text() {
    return new String(data, start, demandLength(), StandardCharsets.UTF_8);
  }

  private int demandLength() {
    if (length < 0) {
      throw broken();
    }
    return length;
  }

  private void skip(long bytes) {
    if (bytes < 0 || bytes > end - position) {
      throw broken();
    }
    start = position;
    length = (int) bytes;
    position += length;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (position == end) {
        throw broken();
      }
      byte next = data[position++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw broken();
  }

  private static IllegalArgumentException broken() {
    return new IllegalArgumentException("the message is broken");
  }
}
