package dev.ganvas.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.runtime.Sample;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  @TempDir Path directory;

  private Store store;
  private PictureTable pictures;
  private long job;

  @BeforeEach
  void open() {
    store = Store.open(directory);
    pictures = store.pictures();
    job = store.jobs().add(TestPictures.JOB).id();
    pictures.add(
        job,
        List.of(
            TestPictures.of(0, "model-a", Sample.of(100).label("Bag")),
            TestPictures.of(1, "model-a", Sample.of(-7).label("100%_Schl\u00dcpfer")),
            TestPictures.of(2, "model-b", Sample.of(100)),
            TestPictures.of(3, "model-b", Sample.of(Long.MAX_VALUE).towards(5, 0.25))));
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** The numbers of the pictures that a filter lets pass, newest first. */
  private List<Integer> found(Filter filter) {
    Page page = pictures.search(filter, Optional.empty(), 100);
    assertThat(page.total()).isEqualTo(page.pictures().size());
    return page.pictures().stream().map(PictureRow::number).toList();
  }

  @Test
  void everythingIsFoundNewestFirst() {
    assertThat(found(Filter.all())).containsExactly(3, 2, 1, 0);
  }

  @Test
  void modelLabelAndSeedMustBeTheSame() {
    assertThat(found(Filter.all().model("model-a"))).containsExactly(1, 0);
    assertThat(found(Filter.all().model("model"))).isEmpty();
    assertThat(found(Filter.all().label("bag"))).containsExactly(0);
    assertThat(found(Filter.all().label("ba"))).isEmpty();
    assertThat(found(Filter.all().seed(100))).containsExactly(2, 0);
    assertThat(found(Filter.all().seed(Long.MAX_VALUE))).containsExactly(3);
    assertThat(found(Filter.all().seed(100).model("model-b"))).containsExactly(2);
  }

  @Test
  void codesMustAllBeTheSame() {
    Sample coded = Sample.of(1).code("digit", "Three").code("slant", -0.5);
    pictures.add(
        job,
        List.of(
            TestPictures.of(4, "model-c", coded),
            TestPictures.of(5, "model-c", coded.code("digit", "1"))));

    assertThat(found(Filter.all().codes(Map.of()))).hasSize(6);
    assertThat(found(Filter.all().codes(Map.of("digit", "three")))).containsExactly(4);
    assertThat(found(Filter.all().codes(Map.of("digit", "th")))).isEmpty();
    assertThat(found(Filter.all().codes(Map.of("slant", "-0.5")))).containsExactly(5, 4);
    assertThat(found(Filter.all().codes(Map.of("slant", "-0.5", "digit", "1")))).containsExactly(5);
    assertThat(found(Filter.all().codes(Map.of("seed", "1")))).isEmpty();
    assertThat(found(Filter.all().codes(Map.of("digit\"", "'; DROP")))).isEmpty();
  }

  @Test
  void textIsFoundAnywhereInTheRecipeAndMeansItself() {
    assertThat(found(Filter.all().text("DEL-B"))).containsExactly(3, 2);
    assertThat(found(Filter.all().text("schl\u00fcpf"))).containsExactly(1);
    assertThat(found(Filter.all().text("7580"))).containsExactly(3);
    assertThat(found(Filter.all().text("towards"))).containsExactly(3);
    assertThat(found(Filter.all().text("%"))).containsExactly(1);
    assertThat(found(Filter.all().text("0%_s"))).containsExactly(1);
    assertThat(found(Filter.all().text("_a"))).isEmpty();
    assertThat(found(Filter.all().text("' OR 1 --"))).isEmpty();
    assertThat(found(Filter.all().text(""))).hasSize(4);
  }

  @Test
  void jobsIdsAndStarsAreFound() {
    long other = store.jobs().add(TestPictures.JOB).id();
    long id = pictures.add(other, TestPictures.some(9, 1)).get(0).id();
    pictures.star(id, true);
    long first = pictures.ofJob(job).get(0).id();

    assertThat(found(Filter.all().job(other))).containsExactly(9);
    assertThat(found(Filter.all().starred(true))).containsExactly(9);
    assertThat(found(Filter.all().starred(false))).containsExactly(3, 2, 1, 0);
    assertThat(found(Filter.all().ids(List.of(id, first, 1_000L)))).containsExactly(9, 0);
    assertThat(found(Filter.all().ids(List.of()))).isEmpty();
  }

  @Test
  void daysBeginWithTheirFirstMomentAndEndBeforeTheNext() throws Exception {
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    execute("UPDATE picture SET created = %d + number * 1000".formatted(noon.toEpochMilli()));

    assertThat(found(Filter.all().from(noon.plusSeconds(2)))).containsExactly(3, 2);
    assertThat(found(Filter.all().before(noon.plusSeconds(2)))).containsExactly(1, 0);
  }

  @Test
  void aGalleryOfTwentyThousandIsTurnedPageByPage() throws Exception {
    multiply(5_000);

    assertThat(turned(Filter.all().model("model-b"))).isEqualTo(numbers(n -> n % 4 >= 2));
    assertThat(turned(Filter.all().label("bag").model("model-a")))
        .isEqualTo(numbers(n -> n % 4 == 0));
    assertThat(turned(Filter.all().text("schl"))).isEqualTo(numbers(n -> n % 4 == 1));
    assertThat(turned(Filter.all().from(Instant.EPOCH).seed(100)))
        .isEqualTo(numbers(n -> n % 2 == 0));
  }

  /** Makes so many of each picture, the second ones after all first ones, and so on. */
  private void multiply(int copies) throws Exception {
    String columns = "model, label, seed, width, height, bytes, created, recipe, haystack";
    execute(
        """
        WITH RECURSIVE copy (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < %d)
        INSERT INTO picture (job, number, %2$s)
        SELECT job, number + 4 * n, %2$s FROM copy, picture ORDER BY n, number"""
            .formatted(copies - 1, columns));
  }

  private static List<Integer> numbers(IntPredicate wanted) {
    return IntStream.range(0, 20_000).map(n -> 19_999 - n).filter(wanted).boxed().toList();
  }

  /** The numbers of all pictures that a filter lets pass, from as many pages as it takes. */
  private List<Integer> turned(Filter filter) {
    List<Integer> numbers = new ArrayList<>();
    Set<Long> totals = new HashSet<>();
    Optional<Long> next = Optional.empty();
    do {
      Page page = pictures.search(filter, next, 10_000);
      assertThat(page.pictures()).hasSize(500);
      page.pictures().forEach(row -> numbers.add(row.number()));
      totals.add(page.total());
      next = page.next();
    } while (next.isPresent());
    assertThat(totals).containsExactly((long) numbers.size());
    return numbers;
  }

  private void execute(String sql) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory + "/ganvas.db");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
