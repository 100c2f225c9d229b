package dev.ganvas.trainer.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.runtime.image.Pixels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {
  private static final byte[] TWO_ROWS = {1, 2, 3, 4, 5, 6, 7, 8};

  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void drawASheetOfFourByTwoPixels() throws IOException {
    file = directory.resolve("sheet.png");
    Files.write(file, Pixels.of(4, 2, 1, TWO_ROWS).png());
  }

  @Test
  void isCutIntoCellsAsOneReads() throws IOException {
    assertThat(Sheet.cells(file, 2)).isDeepEqualTo(new byte[][] {{1, 2, 5, 6}, {3, 4, 7, 8}});
    assertThat(Sheet.cells(file, 1)).hasDimensions(8, 1);
  }

  @Test
  void isRefusedWhereCellsAreLeftOver() {
    assertThatThrownBy(() -> Sheet.cells(file, 3))
        .isInstanceOf(IOException.class)
        .hasMessage("%s has 4 x 2 pixels; a sheet of cells of 3 x 3 has a multiple of that", file);
  }

  @Test
  void isRefusedWhereItIsNoPicture() throws IOException {
    Files.writeString(file, "<html>");
    assertThatThrownBy(() -> Sheet.cells(file, 2))
        .hasMessage("%s is neither PNG nor JPEG nor WebP", file);
  }
}
