package dev.ganvas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {
  @TempDir Path directory;

  private Path models;

  @BeforeEach
  void zoo() {
    models = new TestZoo(directory).plain().getParent();
  }

  private Shell serve(Object... options) {
    return Shell.run(
        Stream.concat(Stream.of("serve", "--models", models), Stream.of(options)).toArray());
  }

  @Test
  void theHelpNamesEveryDoor() {
    assertThat(Shell.run("serve", "--help").out())
        .contains("--port", "--token", "/api/openapi.json", "/v1", "/v2", "/metrics", "curl");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port=70000 | --port is 70000; allowed are 0 to 65535",
        "--port=x | Invalid value for option '--port'",
        "--timeout=0 | --timeout is 0; allowed are 1 to 86400",
        "--queue=0 | --queue is 0; allowed are 1 to 10000",
        "--workers=0 | workers is 0; allowed are",
        "--device=tpu | device is \"tpu\"; allowed are",
        "--token=' ' | --token is blank; leave it out, or give one",
        "--token=sésame | --token has characters that programs cannot send; allowed are",
        "--allow-host=studio.lan:8080 | --allow-host is \"studio.lan:8080\"; allowed are names",
        "--allow-host=http://studio.lan | --allow-host is \"http://studio.lan\"; allowed are names",
        "--allow-host=*.lan | --allow-host is \"*.lan\"; allowed are names",
        "--host='' | --host is",
        "--colour=red | Unknown option: '--colour=red'",
        "extra | Unmatched argument",
      })
  void aBadOptionIsOneSentenceAndCode2(String option, String sentence) {
    Shell shell = serve(option.replace("'", ""));

    assertThat(shell.err()).startsWith("ganvas: " + sentence).hasLineCount(1);
    assertThat(shell.code()).isEqualTo(2);
  }

  @Test
  void aDirectoryOfModelsThatIsNotThereIsOneSentence() {
    Shell shell = Shell.run("serve", "--models", directory.resolve("none"));

    assertThat(shell.err()).contains("is not a directory of models").hasLineCount(1);
    assertThat(shell.code()).isEqualTo(2);
  }

  @Test
  void anAddressOfAnotherMachineIsOneSentence() {
    Shell shell = serve("--host", "192.0.2.1", "--port", 0, "--store", directory.resolve("store"));

    assertThat(shell.err())
        .isEqualToIgnoringNewLines(
            "ganvas: host 192.0.2.1 is not an address of this machine; choose another with --host");
    assertThat(shell.code()).isEqualTo(1);
  }
}
