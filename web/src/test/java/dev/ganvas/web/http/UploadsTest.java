package dev.ganvas.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UploadsTest {
  private static final UploadLimits LIMITS = new UploadLimits(4, 10_000, 20_000);

  private final TestServer server =
      TestServer.of(
          routes ->
              routes.post(
                  "/v1/form", context -> context.result(describe(Uploads.of(context, LIMITS)))));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void textsAndFilesComeInAnyOrder() throws Exception {
    String form =
        part("name=\"n\"", "2")
            + part("name=\"image\"; filename=\"../../etc/passwd\"", "\u0000\u00ff")
            + part("name=\"prompt\"", "Schlüssel")
            + part("name=\"image[]\"; filename=\"b.png\"", "second")
            + "--x--\r\n";

    assertThat(post(form).body())
        .isEqualTo("n=2 prompt=Schlüssel | image:3 image[]:6 | image has 2");
  }

  @Test
  void anEmptyFormIsFine() throws Exception {
    assertThat(post("--x--\r\n").body()).isEqualTo(" |  | image has 0");
  }

  @Test
  void refusesTooManyParts() throws Exception {
    refuses(400, part("name=\"n\"", "2").repeat(5) + "--x--\r\n");
    refuses(400, part("name=\"n\"", "").repeat(300) + "--x--\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name=\"image\"; filename=\"a\"", "name=\"text\""})
  void refusesALargePart(String disposition) throws Exception {
    refuses(413, part(disposition, "x".repeat(10_001)) + "--x--\r\n");
  }

  @Test
  void refusesALargeForm() throws Exception {
    refuses(413, part("name=\"n\"", "x".repeat(9_000)).repeat(3) + "--x--\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "--x\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut off",
        "--x\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--x--\r\n",
        "--x\r\nno colon\r\n\r\nv\r\n--x--\r\n"
      })
  void refusesBrokenForms(String form) throws Exception {
    refuses(400, form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "multipart/form-data", "multipart/mixed; boundary=x"})
  void refusesOtherTypes(String type) throws Exception {
    HttpResponse<String> answer =
        server.send(
            server.to("/v1/form").header("Content-Type", type).POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("\"param\":null");
  }

  private void refuses(int status, String form) throws Exception {
    HttpResponse<String> answer = post(form);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"error\":{\"message\":\"the ");
  }

  private HttpResponse<String> post(String form) throws Exception {
    return server.send(
        server
            .to("/v1/form")
            .header("Content-Type", "Multipart/Form-Data; boundary=x")
            .POST(BodyPublishers.ofByteArray(form.getBytes(StandardCharsets.UTF_8))));
  }

  private static String part(String disposition, String content) {
    return "--x\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
        .formatted(disposition, content);
  }

  private static String describe(Uploads uploads) {
    String texts =
        uploads.fields().stream()
            .map(part -> part.name() + "=" + part.text())
            .collect(Collectors.joining(" "));
    String files =
        uploads.files().stream()
            .map(part -> part.name() + ":" + part.bytes().length)
            .collect(Collectors.joining(" "));
    return "%s | %s | image has %d".formatted(texts, files, uploads.files("image").size());
  }
}
