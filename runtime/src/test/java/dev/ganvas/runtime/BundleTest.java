package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedOutputStream;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.ModelCard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not a whole, unchanged and harmless bundle is refused with a sentence. */
class BundleTest {
  @TempDir Path home;
  private Path bundle;
  private Path model;

  @BeforeEach
  void writeABundle() {
    bundle = TestBundles.colours(home.resolve("bundle"));
    model = bundle.resolve("generator.onnx");
  }

  private String refusal() {
    ModelException refusal = catchThrowableOfType(ModelException.class, () -> Bundle.read(bundle));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).doesNotContain(home.toString());
    return refusal.getMessage();
  }

  /** The refusal of a bundle whose card is right about a model that is not. */
  private String refusalOf(byte[] onnx) {
    ImageOutput output = new ImageOutput("image", 16, 16, 3, TestBundles.SYMMETRIC);
    TestBundles.write(bundle, new Inputs(TestBundles.LATENT, null), output, onnx);
    return refusal();
  }

  @Test
  void aWholeBundleIsRead() {
    assertThat(Bundle.read(bundle).card().id()).isEqualTo("test-model");
  }

  @Test
  void aBundleInsideAJarIsRead() throws Exception {
    Bundle packed = PackedBundle.read(bundle, home.resolve("app.jar"));

    assertThat(packed.card()).isEqualTo(Bundle.read(bundle).card());
  }

  @Test
  void aMissingDirectoryIsRefused() {
    bundle = home.resolve("nowhere");
    assertThat(refusal()).startsWith("there is no bundle named nowhere");
  }

  @Test
  void aMissingFileIsRefused() throws IOException {
    Files.delete(model);
    assertThat(refusal()).isEqualTo("generator.onnx is missing from the bundle");
    Files.delete(bundle.resolve(ModelCard.FILE_NAME));
    assertThat(refusal()).isEqualTo("card.json is missing from the bundle");
  }

  @Test
  void aDirectoryInPlaceOfTheModelIsRefused() throws IOException {
    Files.delete(model);
    Files.createDirectory(model);
    assertThat(refusal()).isEqualTo("generator.onnx is not a file");
  }

  @Test
  void anEmptyModelIsRefused() throws IOException {
    Files.write(model, new byte[0]);
    assertThat(refusal()).isEqualTo("generator.onnx is empty");
  }

  @Test
  void aWebPageAPictureAndAPointerAreTold() throws IOException {
    Files.writeString(model, "\n<!doctype html><title>404</title>");
    assertThat(refusal()).isEqualTo("generator.onnx is not an ONNX model but a web page");
    Files.write(model, "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refusal()).isEqualTo("generator.onnx is not an ONNX model but a picture");
    Files.writeString(model, "version https://git-lfs.github.com/spec/v1\n");
    assertThat(refusal()).contains("but a Git LFS pointer");
  }

  @Test
  void aFlippedByteIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(model);
    bytes[bytes.length / 2] ^= 1;
    Files.write(model, bytes);
    assertThat(refusal()).endsWith("is not the file that the card describes: its sha256 differs");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.3, 0.999})
  void aTruncatedModelIsRefusedEvenIfItsChecksumIsRight(double part) {
    byte[] whole = TestNets.convolutional(3, 16, 4).bytes();
    assertThat(refusalOf(Arrays.copyOf(whole, (int) (whole.length * part))))
        .isEqualTo("generator.onnx is not an ONNX model, or only a part of one");
  }

  @Test
  void brokenBytesOfAnyKindAreRefusedWithASentence() {
    Random random = new Random(1);
    byte[] whole = TestNets.convolutional(3, 16, 4).bytes();
    for (int i = 0; i < 2_000; i++) {
      byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(400));
      broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      Throwable refusal = catchThrowable(() -> OnnxScan.check("x.onnx", broken));
      assertThat(refusal).isInstanceOf(ModelException.class);
    }
  }

  /** Other readers cut a tag to 32 bits and see a domain where this one sees nothing. */
  @Test
  void aFieldWhoseNumberIsWrittenTooLongIsRefused() throws IOException {
    OnnxBuilder net = TestNets.convolutional(3, 16, 4);
    ModelProto model = ModelProto.parseFrom(net.bytes());
    byte[] node =
        written(
            out -> {
              out.writeString(4, "Gelu");
              out.writeUInt64NoTag((1L << 32) | (7 << 3 | 2));
              out.writeStringNoTag("com.microsoft");
            });
    byte[] graph =
        written(
            out -> {
              out.writeRawBytes(model.getGraph().toByteArray());
              out.writeByteArray(1, node);
            });
    byte[] file =
        written(
            out -> {
              out.writeRawBytes(model.toBuilder().clearGraph().build().toByteArray());
              out.writeByteArray(7, graph);
            });
    assertThat(refusalOf(file))
        .isEqualTo("generator.onnx is not an ONNX model, or only a part of one");
  }

  private interface Content {
    void write(CodedOutputStream out) throws IOException;
  }

  private static byte[] written(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    content.write(out);
    out.flush();
    return bytes.toByteArray();
  }

  @Test
  void aModelOfTheFutureNeedsANewerRuntime() {
    OnnxBuilder net = TestNets.convolutional(3, 16, 4);
    net.model.getOpsetImportBuilder(0).setVersion(OnnxScan.MAX_OPSET + 1);
    assertThat(refusalOf(net.bytes()))
        .isEqualTo(
            "generator.onnx needs a newer runtime: its opset is 27, and this one reads up to 26");

    net = TestNets.convolutional(3, 16, 4);
    net.model.setIrVersion(OnnxScan.MAX_IR + 1);
    assertThat(refusalOf(net.bytes())).contains("needs a newer runtime: its IR version is 14");
  }

  @Test
  void aCustomOperatorIsRefused() {
    OnnxBuilder net = TestNets.convolutional(3, 16, 4);
    net.model.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("acme").setVersion(1));
    net.graph.addNode(NodeProto.newBuilder().setOpType("Evil").setDomain("acme").addOutput("e"));

    assertThat(refusalOf(net.bytes()))
        .isEqualTo(
            "generator.onnx uses the operator \"Evil\" of \"acme\";"
                + " allowed are ONNX's own operators");
  }

  @Test
  void anOperatorThatOnnxDoesNotKnowIsRefusedWhenTheGraphIsLoaded() {
    OnnxBuilder net = TestNets.convolutional(3, 16, 4);
    net.graph.addNode(NodeProto.newBuilder().setOpType("Evil").addOutput("e"));
    ImageOutput output = new ImageOutput("image", 16, 16, 3, TestBundles.SYMMETRIC);
    TestBundles.write(bundle, new Inputs(TestBundles.LATENT, null), output, net.bytes());

    assertThat(catchThrowableOfType(ModelException.class, () -> Generator.open(bundle)))
        .hasMessage("generator.onnx is refused by ONNX Runtime: its graph is not valid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"weights.bin", "/etc/passwd", "../card.json"})
  void dataOutsideTheModelsFileIsRefused(String location) {
    OnnxBuilder net = TestNets.convolutional(3, 16, 4);
    net.graph.addInitializer(
        TensorProto.newBuilder()
            .setName("secret")
            .setDataType(1)
            .addDims(1)
            .setDataLocation(TensorProto.DataLocation.EXTERNAL)
            .addExternalData(
                StringStringEntryProto.newBuilder().setKey("location").setValue(location)));

    assertThat(refusalOf(net.bytes()))
        .isEqualTo("generator.onnx keeps data in another file; allowed are models in one file");
  }

  @Test
  void dataOutsideIsFoundInsideSubgraphsToo() {
    OnnxBuilder inner = TestNets.points();
    inner.graph.addInitializer(
        TensorProto.newBuilder().setDataLocation(TensorProto.DataLocation.EXTERNAL));
    OnnxBuilder net = TestNets.endless();
    net.graph.getNodeBuilder(0).getAttributeBuilder(0).setG(inner.graph);

    assertThat(refusalOf(net.bytes())).contains("keeps data in another file");
  }

  @Test
  void aCardThatIsTooLargeOrNoCardIsRefused() throws IOException {
    Path card = bundle.resolve(ModelCard.FILE_NAME);
    Files.writeString(card, " ".repeat(ModelCard.MAX_BYTES + 1));
    assertThat(refusal()).isEqualTo("card.json is larger than 1048576 bytes");
    Files.writeString(card, "{\"schema\": \"ganvas/9\"}");
    assertThat(refusal())
        .isEqualTo("card.json: schema is \"ganvas/9\"; this version reads ganvas/1");
  }

  @Test
  void aCardWithoutAGeneratorIsRefused() throws IOException {
    Path card = bundle.resolve(ModelCard.FILE_NAME);
    String json = Files.readString(card);
    Files.writeString(card, json.replace("\"generator\" :", "\"synthesis\" :"));
    assertThat(refusal()).isEqualTo("card.json: graphs.generator is missing");
  }
}
