package dev.ganvas.web.store;

import static dev.ganvas.web.store.TestPictures.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTableTest {
  @TempDir Path directory;

  private Store store;
  private PictureTable pictures;
  private long job;

  @BeforeEach
  void open() {
    store = Store.open(directory);
    pictures = store.pictures();
    job = store.jobs().add(JOB).id();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Path file(int number) {
    return directory.resolve("pictures/%d/%d.png".formatted(job, number));
  }

  private int done() {
    return store.jobs().find(job).orElseThrow().done();
  }

  @Test
  void aPictureIsKeptAsItIs() {
    NewPicture picture = TestPictures.noise(0, 10);
    PictureRow row = pictures.add(job, List.of(picture)).get(0);

    assertThat(row.recipe()).isEqualTo(picture.recipe());
    assertThat(List.of(row.width(), row.height())).containsExactly(10, 10);
    assertThat(row.starred()).isFalse();
    assertThat(pictures.find(row.id())).contains(row);
    assertThat(pictures.png(row)).hasValue(picture.png());
    assertThat(file(0)).hasBinaryContent(picture.png());
    assertThat(done()).isEqualTo(1);
  }

  @Test
  void whatIsThereAlreadyStaysAsItIs() {
    List<PictureRow> before = pictures.add(job, TestPictures.some(0, 2));
    pictures.star(before.get(1).id(), true);
    List<PictureRow> after = pictures.add(job, TestPictures.some(1, 2));

    assertThat(after).extracting(PictureRow::number).containsExactly(1, 2);
    assertThat(after.get(0).id()).isEqualTo(before.get(1).id());
    assertThat(after.get(0).starred()).isTrue();
    assertThat(done()).isEqualTo(3);
  }

  @Test
  void aJobIsReadInItsOrder() {
    pictures.add(job, TestPictures.some(0, 5));

    assertThat(pictures.ofJob(job, 1, 2)).extracting(PictureRow::number).containsExactly(1, 2);
    assertThat(pictures.ofJob(job, -3, 0)).extracting(PictureRow::number).containsExactly(0);
    assertThat(pictures.ofJob(job)).extracting(PictureRow::number).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void aPictureOfNoJobIsRefusedAndLeavesNoFile() {
    assertThatThrownBy(() -> pictures.add(77, TestPictures.some(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no job 77");
    assertThat(directory.resolve("pictures/77")).doesNotExist();
  }

  @Test
  void deletingTakesRowsAndFilesButNotTheJobsProgress() {
    List<PictureRow> rows = pictures.add(job, TestPictures.some(0, 2));

    assertThat(pictures.delete(List.of(rows.get(1).id(), 1_000L))).isEqualTo(1);
    assertThat(pictures.ofJob(job)).containsExactly(rows.get(0));
    assertThat(file(0)).exists();
    assertThat(file(1)).doesNotExist();
    assertThat(done()).isEqualTo(2);
    assertThat(pictures.delete(List.of(rows.get(0).id(), rows.get(1).id()))).isEqualTo(1);
    assertThat(file(0).getParent()).doesNotExist();
  }

  @Test
  void idsAreNeverUsedAgain() {
    long last = pictures.add(job, TestPictures.some(0, 1)).get(0).id();
    pictures.delete(List.of(last));

    assertThat(pictures.add(job, TestPictures.some(0, 1)).get(0).id()).isGreaterThan(last);
  }

  @Test
  void aStarComesAndGoes() {
    long id = pictures.add(job, TestPictures.some(0, 1)).get(0).id();

    assertThat(pictures.star(id, true).starred()).isTrue();
    assertThat(pictures.star(id, false).starred()).isFalse();
    assertThatThrownBy(() -> pictures.star(99, true)).hasMessage("there is no picture 99");
  }

  @Test
  void aFileThatVanishedOrIsTornIsEmpty() throws Exception {
    List<PictureRow> rows = pictures.add(job, TestPictures.some(0, 2));
    Files.delete(file(0));
    Files.write(file(1), new byte[3]);

    assertThat(pictures.png(rows.get(0))).isEmpty();
    assertThat(pictures.png(rows.get(1))).isEmpty();
  }

  @Test
  void whatCannotBeWrittenIsASentenceAndChangesNothing() throws Exception {
    List<PictureRow> before = pictures.add(job, TestPictures.some(0, 1));
    Files.createDirectories(file(2).resolve("in the way"));

    assertThatThrownBy(() -> pictures.add(job, TestPictures.some(1, 2)))
        .isInstanceOf(DiskException.class)
        .hasMessage("the store cannot write pictures; is its disk full, or gone?");
    assertThat(pictures.search(Filter.all(), Optional.empty(), 10).pictures()).isEqualTo(before);
    assertThat(done()).isEqualTo(1);
  }

  @Test
  void theStoreIsStillReadWhenItsFilesVanish() throws Exception {
    PictureRow row = pictures.add(job, TestPictures.some(0, 1)).get(0);
    Files.delete(file(0));
    Files.delete(file(0).getParent());
    Files.delete(directory.resolve("ganvas.db"));

    assertThat(pictures.find(row.id())).contains(row);
    assertThat(pictures.search(Filter.all(), Optional.empty(), 10).total()).isEqualTo(1);
    assertThat(pictures.png(row)).isEmpty();
  }
}
