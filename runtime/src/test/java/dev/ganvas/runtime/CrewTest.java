package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A batch that does not fit into memory is tried once more in two halves. */
class CrewTest {
  private static final Batch EIGHT = batch(0, 100, 8);

  private static Batch batch(int offset, long seed, int size) {
    return new Batch(
        offset,
        LongStream.range(seed, seed + size)
            .mapToObj(each -> new Draw(Sample.of(each), Draw.NONE, List.of()))
            .toList());
  }

  private final List<Integer> tried = new ArrayList<>();
  private final List<Long> made = new ArrayList<>();
  private boolean closed;

  /** A network with room for {@code room} pictures. */
  private Network network(int room) {
    return new Network() {
      @Override
      public void run(Job job, Batch batch, Sink sink) throws OrtException {
        tried.add(batch.size());
        if (room == 0) {
          throw new OutOfMemoryError("Cannot reserve 9 bytes of direct buffer memory");
        }
        if (batch.size() > room) {
          throw new OrtException("Failed to allocate memory for requested buffer of size 9");
        }
        sink.take(batch, new float[0]);
      }

      @Override
      public void close() {
        closed = true;
      }
    };
  }

  private void compute(int room) {
    Job job = new Job(Duration.ofSeconds(5));
    Network network = network(room);
    try (Crew crew = new Crew("test", network, 1)) {
      Sink sink = (part, values) -> made.add(part.draws().get(0).sample().seed().getAsLong());
      job.await(crew.submit(job, network, EIGHT, sink, "done"));
    }
  }

  @Test
  void halvesAreTriedOnceWhenTheWholeDoesNotFit() {
    compute(4);

    assertThat(tried).containsExactly(8, 4, 4);
    assertThat(made).containsExactly(100L, 104L);
    assertThat(closed).isTrue();
  }

  @Test
  void whatDoesNotFitInHalvesFailsAlone() {
    assertThatThrownBy(() -> compute(3))
        .isInstanceOf(ModelException.class)
        .hasMessage("test does not find enough memory to make this");
    assertThat(tried).containsExactly(8, 4);
  }

  @Test
  void memoryThatJavaDoesNotFindCountsToo() {
    assertThatThrownBy(() -> compute(0)).isInstanceOf(ModelException.class);
    assertThat(tried).containsExactly(8, 4);
  }

  @Test
  void halvesMayBeUneven() {
    assertThat(batch(3, -1, 5).halves()).containsExactly(batch(3, -1, 2), batch(5, 1, 3));
  }
}
