package dev.ganvas.web.kserve;

import dev.ganvas.web.serve.TestStudio;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Requests to infer as clients write them: JSON with raw bytes behind it. */
final class InferBodies {
  static final float[] LATENTS = {0.25f, -1.5f, 3e-7f, 0.1f, -0.0f, 2.0000002f, 1, -0.75f};

  private InferBodies() {}

  static byte[] floats(float... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }

  static byte[] longs(long... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      bytes.putLong(value);
    }
    return bytes.array();
  }

  /** Sends {@code json} and {@code tensors} behind it. */
  static HttpResponse<byte[]> send(
      TestStudio studio, String model, String json, byte[]... tensors) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(json.getBytes(StandardCharsets.UTF_8));
    int head = body.size();
    for (byte[] tensor : tensors) {
      body.writeBytes(tensor);
    }
    HttpRequest.Builder request = studio.to("/v2/models/" + model + "/infer");
    return studio.bytes(
        request
            .header("Content-Type", "application/octet-stream")
            .header("Inference-Header-Content-Length", Integer.toString(head))
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** The JSON of an answer with bytes behind it. */
  static String head(HttpResponse<byte[]> answer) {
    return new String(answer.body(), 0, headLength(answer), StandardCharsets.UTF_8);
  }

  /** The bytes behind the JSON. */
  static byte[] tail(HttpResponse<byte[]> answer) {
    return Arrays.copyOfRange(answer.body(), headLength(answer), answer.body().length);
  }

  private static int headLength(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Inference-Header-Content-Length")
        .map(Integer::parseInt)
        .orElse(answer.body().length);
  }
}
