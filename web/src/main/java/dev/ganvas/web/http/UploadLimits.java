package dev.ganvas.web.http;

import dev.ganvas.models.Check;

/**
 * How much a form may hold.
 *
 * @param parts 1 to 32
 * @param partBytes 1 to bytes: the largest part
 * @param bytes 1 to {@link Bodies#LARGEST}: the whole body
 */
public record UploadLimits(int parts, int partBytes, int bytes) {
  public UploadLimits {
    Check.within("parts", parts, 1, 32);
    Check.within("bytes", bytes, 1, Bodies.LARGEST);
    Check.within("partBytes", partBytes, 1, bytes);
  }

  /** 32 parts and 32 MB in all, in one part or in many. */
  public static UploadLimits standard() {
    return new UploadLimits(32, 32 << 20, 32 << 20);
  }
}
