package dev.ganvas.web.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** What each picture of an animated GIF says beside its pixels (GIF89a). */
final class GifFrame {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  /** The block that Netscape 2.0 introduced: 1, then how often to repeat; 0 is for ever. */
  private static final byte[] FOR_EVER = {1, 0, 0};

  private final ImageWriter writer;
  private final GifTiming timing;
  private boolean first = true;

  GifFrame(ImageWriter writer, GifTiming timing) {
    this.writer = writer;
    this.timing = timing;
  }

  IIOMetadata describe(BufferedImage image) throws IOException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(timing.hundredths()));
    if (first) {
      child(root, "ApplicationExtensions").appendChild(loop());
      first = false;
    }
    metadata.setFromTree(FORMAT, root);
    return metadata;
  }

  private static IIOMetadataNode loop() {
    IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
    extension.setAttribute("applicationID", "NETSCAPE");
    extension.setAttribute("authenticationCode", "2.0");
    extension.setUserObject(FOR_EVER.clone());
    return extension;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode child = new IIOMetadataNode(name);
    root.appendChild(child);
    return child;
  }
}
