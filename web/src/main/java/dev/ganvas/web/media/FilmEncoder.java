package dev.ganvas.web.media;

import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.model.Size;

/** An H.264 encoder of constant quality that says which colours {@link Yuv} means. */
final class FilmEncoder extends H264Encoder {
  /** SMPTE 170M, which has the matrix of BT.601. */
  private static final int COLOURS = 6;

  private static final int UNSPECIFIED_FORMAT = 5;

  FilmEncoder() {
    super(new ConstantQuality());
  }

  @Override
  public SeqParameterSet initSPS(Size size) {
    SeqParameterSet parameters = super.initSPS(size);
    VUIParameters colours = new VUIParameters();
    colours.videoSignalTypePresentFlag = true;
    colours.videoFormat = UNSPECIFIED_FORMAT;
    colours.colourDescriptionPresentFlag = true;
    colours.colourPrimaries = COLOURS;
    colours.transferCharacteristics = COLOURS;
    colours.matrixCoefficients = COLOURS;
    parameters.vuiParams = colours;
    return parameters;
  }

  private static final class ConstantQuality implements RateControl {
    /** Of 0 to 51: hardly any loss can be seen. */
    private static final int QUANTISER = 20;

    @Override
    public int startPicture(Size size, int maxSize, SliceType sliceType) {
      return QUANTISER;
    }

    @Override
    public int initialQpDelta() {
      return 0;
    }

    @Override
    public int accept(int bits) {
      return 0;
    }
  }
}
