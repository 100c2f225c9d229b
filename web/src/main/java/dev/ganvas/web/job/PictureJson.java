package dev.ganvas.web.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.web.store.PictureRow;
import dev.ganvas.web.task.SampleJson;

/** Pictures that are kept, in JSON. */
public final class PictureJson {
  private PictureJson() {}

  public static ObjectNode of(PictureRow row) {
    String id = Long.toString(row.id());
    Recipe recipe = row.recipe();
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
    json.put("job", Long.toString(row.job())).put("index", row.number());
    json.put("model", recipe.model()).put("sha256", recipe.sha256());
    json.set("sample", SampleJson.write(recipe.sample()));
    json.put("width", row.width()).put("height", row.height()).put("starred", row.starred());
    json.put("created", row.created().toString());
    json.put("url", "/api/pictures/" + id + ".png");
    return json.put("thumbnail", "/api/pictures/" + id + "/thumbnail.png");
  }
}
