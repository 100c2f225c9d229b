package dev.ganvas.web.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.api.Format;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Json;
import dev.ganvas.web.task.SampleJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Images as OpenAI's API tells of them.
 *
 * @param studio the address by which the client knows us: "http://localhost:8080"
 */
record ImageJson(ImageOrder order, String studio) {
  /** With the headers that clients add, this is what we read ourselves. */
  private static final int MOST_URL = 60_000;

  /** The answer that holds all of them. */
  byte[] whole(List<Picture> pictures) {
    ObjectNode json = Json.object().put("created", now());
    ArrayNode data = json.putArray("data");
    pictures.forEach(picture -> data.add(one(picture)));
    json.put("background", "opaque")
        .put("output_format", order.delivery().outputFormat())
        .put("size", order.delivery().size());
    return Json.text(json).getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode one(Picture picture) {
    ObjectNode json = Json.object();
    if (order.delivery().url()) {
      json.put("url", url(picture));
    } else {
      json.put("b64_json", base64(picture));
    }
    return describe(json, picture);
  }

  /**
   * One image as an event of a stream.
   *
   * @param type of the event
   */
  byte[] event(String type, Picture picture) {
    ObjectNode json = Json.object().put("type", type).put("b64_json", base64(picture));
    json.put("created_at", now())
        .put("size", order.delivery().size())
        .put("quality", "auto")
        .put("background", "opaque")
        .put("output_format", order.delivery().outputFormat());
    ObjectNode usage = json.putObject("usage"); // there are no tokens here, but clients add them up
    usage.put("input_tokens", 0).put("output_tokens", 0).put("total_tokens", 0);
    usage.putObject("input_tokens_details").put("image_tokens", 0).put("text_tokens", 0);
    return event(type, Json.text(describe(json, picture)));
  }

  /** An event as it goes over the wire. */
  static byte[] event(String type, String json) {
    return "event: %s\ndata: %s\n\n".formatted(type, json).getBytes(StandardCharsets.UTF_8);
  }

  /** What was drawn, rather than what was asked for. */
  private ObjectNode describe(ObjectNode json, Picture picture) {
    String label = picture.recipe().label();
    json.put("revised_prompt", label == null ? order.model().card().title() : label);
    return json.setAll(SampleJson.write(picture.recipe().sample()));
  }

  private String base64(Picture picture) {
    byte[] file = order.delivery().format().encode(picture.pixels(), picture.recipe());
    return Base64.getEncoder().encodeToString(file);
  }

  /** Where the same image can be had at any time: nothing is kept for it. */
  private String url(Picture picture) {
    Format format = order.delivery().format();
    Sample sample = picture.recipe().sample();
    ObjectNode parameters = SampleJson.write(sample);
    if (format.scale() > 1) {
      parameters.put("scale", format.scale());
    }
    String url =
        "%s/api/models/%s/picture%s?%s"
            .formatted(studio, order.model().id(), format.ending(), query("", parameters));
    if (url.length() > MOST_URL) {
      throw HttpFailure.field(
          "response_format",
          "the url of this image would have %,d characters; allowed are %,d, or b64_json"
              .formatted(url.length(), MOST_URL));
    }
    return url;
  }

  /** What is nested is JSON, or has both names, with a dot between them. */
  private static String query(String prefix, JsonNode parameters) {
    return parameters.properties().stream()
        .map(
            each -> {
              String name = prefix + each.getKey();
              JsonNode value = each.getValue();
              boolean json = SampleJson.TEXTS.nested().contains(name);
              return value.isObject() && !json
                  ? query(name + ".", value)
                  : encoded(name) + "=" + encoded(json ? Json.text(value) : value.asText());
            })
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }
}
