package dev.ganvas.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path directory;

  @Test
  void aStoreIsFoundAgainAsItWasLeft() {
    JobRow job;
    List<PictureRow> rows;
    try (Store store = Store.open(directory.resolve("new/store"))) {
      assertThat(store.settings().get()).isEqualTo("{}");
      store.settings().put("{\"theme\":\"dark\"}");
      job = store.jobs().add(TestPictures.JOB);
      rows = store.pictures().add(job.id(), TestPictures.some(0, 3));
    }
    try (Store store = Store.open(directory.resolve("new/store"))) {
      assertThat(store.trouble()).isEmpty();
      assertThat(store.settings().get()).isEqualTo("{\"theme\":\"dark\"}");
      assertThat(store.jobs().unfinished()).extracting(JobRow::done).containsExactly(3);
      assertThat(store.pictures().ofJob(job.id())).isEqualTo(rows);
    }
  }

  @Test
  void noTwoStoresGiveTheSameIdToAPicture() throws Exception {
    long id = idOfAPicture();
    Thread.sleep(5);

    assertThat(idOfAPicture()).isGreaterThan(id).isLessThan(1L << 53);
  }

  private static long idOfAPicture() {
    try (Store store = Store.inMemory()) {
      long job = store.jobs().add(TestPictures.JOB).id();
      return store.pictures().add(job, TestPictures.some(0, 1)).get(0).id();
    }
  }

  @Test
  void aFileInPlaceOfTheDirectoryMakesAStoreInMemory() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "precious");
    try (Store store = Store.open(file)) {
      assertThat(store.trouble())
          .hasValue(
              "the directory of the store is a file, so jobs and pictures are lost when the studio"
                  + " is stopped");
      long job = store.jobs().add(TestPictures.JOB).id();
      PictureRow row = store.pictures().add(job, TestPictures.some(0, 1)).get(0);
      assertThat(store.pictures().png(row)).isPresent();
    }
    assertThat(file).hasContent("precious");
  }

  @Test
  void aDirectoryThatCannotBeMadeMakesAStoreInMemory() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "precious");
    try (Store store = Store.open(file.resolve("store"))) {
      assertThat(store.trouble())
          .hasValueSatisfying(
              sentence ->
                  assertThat(sentence).startsWith("the directory of the store cannot be written"));
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws Exception {
    Path file = Files.writeString(directory.resolve("ganvas.db"), "precious".repeat(1_000));

    assertThatThrownBy(() -> Store.open(directory))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("ganvas.db is damaged or no database");
    assertThat(file).hasContent("precious".repeat(1_000));
  }

  @Test
  void aStoreIsUsedByOneGanvasAtATime() {
    try (Store store = Store.open(directory)) {
      assertThatThrownBy(() -> Store.open(directory))
          .isInstanceOf(StoreException.class)
          .hasMessage("the studio's store is in use by another Ganvas");
      assertThat(store.settings().get()).isEqualTo("{}");
    }
    Store.open(directory).close();
  }

  @Test
  void filesWithoutARowAreSweptAndThoseOfOthersStay() throws Exception {
    long job;
    try (Store store = Store.open(directory)) {
      job = store.jobs().add(TestPictures.JOB).id();
      store.pictures().add(job, TestPictures.some(0, 1));
    }
    Path folder = directory.resolve("pictures").resolve(Long.toString(job));
    for (String name : List.of("1.png", ".2.png.part", "notes.txt")) {
      Files.writeString(folder.resolve(name), "x");
    }
    Path unknown = Files.createDirectories(directory.resolve("pictures/77")).resolve("0.png");
    Files.writeString(unknown, "x");

    Store.open(directory).close();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("0.png", "notes.txt");
    }
    assertThat(unknown).exists();
  }

  @Test
  void manyThreadsReadAndWriteAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Store store = Store.open(directory)) {
      long job = store.jobs().add(TestPictures.JOB).id();
      List<Callable<Integer>> works =
          IntStream.range(0, 40)
              .<Callable<Integer>>mapToObj(
                  n ->
                      () -> {
                        store.pictures().add(job, TestPictures.some(n, 2));
                        return store.pictures().ofJob(job).size();
                      })
              .toList();
      for (Future<Integer> seen : threads.invokeAll(works)) {
        assertThat(seen.get()).isBetween(2, 41);
      }
      assertThat(store.pictures().ofJob(job)).hasSize(41);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aClosedStoreSaysSo() {
    Store store = Store.open(directory);
    store.close();

    assertThatThrownBy(() -> store.settings().get()).hasMessage("the store is closed");
  }

  @Test
  void memoryDropsTheOldestFilesWhenItIsFull() {
    PngMemory memory = new PngMemory(10);
    List<Slot> slots = IntStream.range(0, 3).mapToObj(n -> new Slot(1, n)).toList();
    slots.forEach(slot -> memory.put(slot, new byte[5]));
    assertThat(memory.get(slots.get(0))).isEmpty();
    assertThat(memory.get(slots.get(1))).hasValue(new byte[5]);

    memory.put(slots.get(1), new byte[3]);
    memory.delete(slots.get(2));
    memory.put(slots.get(0), new byte[7]);
    assertThat(memory.get(slots.get(1))).hasValue(new byte[3]);

    memory.put(slots.get(2), new byte[11]);
    assertThat(slots).allSatisfy(slot -> assertThat(memory.get(slot)).isEmpty());
  }
}
