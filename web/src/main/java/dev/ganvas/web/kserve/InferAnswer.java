package dev.ganvas.web.kserve;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ganvas.web.http.Json;
import dev.ganvas.web.work.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * What a request to infer is answered with.
 *
 * @param model that made it
 * @param id of the request; null if it had none
 */
record InferAnswer(String model, String id, TensorSpec output) {

  /** The answer with the values in JSON. */
  List<byte[]> json(List<Answer> answers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = begin(bytes, answers)) {
      json.writeArrayFieldStart("data");
      for (Answer answer : answers) {
        for (float value : answer.values().values()) {
          write(json, value);
        }
      }
      json.writeEndArray();
      end(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(bytes.toByteArray());
  }

  /** JSON knows no other numbers. */
  private static void write(JsonGenerator json, float value) throws IOException {
    if (Float.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  /** The JSON, and behind it the values of each answer. */
  List<byte[]> binary(List<Answer> answers) {
    byte[] values = new byte[(int) (rows(answers) * output.rowBytes())];
    ByteBuffer buffer = ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN);
    for (Answer answer : answers) {
      for (float value : answer.values().values()) {
        buffer.putFloat(value);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = begin(bytes, answers)) {
      json.writeObjectFieldStart("parameters");
      json.writeNumberField("binary_data_size", values.length);
      json.writeEndObject();
      end(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(bytes.toByteArray(), values);
  }

  private JsonGenerator begin(ByteArrayOutputStream bytes, List<Answer> answers)
      throws IOException {
    JsonGenerator json = Json.strict().getFactory().createGenerator(bytes);
    json.writeStartObject();
    json.writeStringField("model_name", model);
    json.writeStringField("model_version", ModelVersion.ONLY);
    if (id != null) {
      json.writeStringField("id", id);
    }
    json.writeArrayFieldStart("outputs");
    json.writeStartObject();
    json.writeStringField("name", output.name());
    json.writeStringField("datatype", output.datatype().name());
    json.writeArrayFieldStart("shape");
    for (int size : output.shape(rows(answers))) {
      json.writeNumber(size);
    }
    json.writeEndArray();
    return json;
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static int rows(List<Answer> answers) {
    return answers.stream().mapToInt(answer -> answer.samples().size()).sum();
  }
}
