package dev.ganvas.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.RunOptions;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/** A graph loaded into ONNX Runtime. */
final class OrtNetwork implements Network {
  private final Session session;
  private final Supplier<Lane> lanes;

  /** The lane used last comes first: its memory is still in the cache. */
  private final Deque<Lane> idle = new ConcurrentLinkedDeque<>();

  /** Takes the session over. */
  OrtNetwork(Session session, Supplier<Lane> lanes) {
    this.session = session;
    this.lanes = lanes;
  }

  @Override
  public void run(Job job, Batch batch, Sink sink) throws OrtException {
    Lane waiting = idle.pollFirst();
    Lane lane = waiting == null ? lanes.get() : waiting;
    try {
      sink.take(batch, run(job, batch, lane));
    } finally {
      idle.addFirst(lane);
    }
  }

  private float[] run(Job job, Batch batch, Lane lane) throws OrtException {
    try (RunOptions options = new RunOptions()) {
      options.setLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      job.enter(options);
      try {
        return lane.run(session.graph(), options, batch);
      } finally {
        job.leave(options);
      }
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
