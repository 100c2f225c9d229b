package dev.ganvas.web.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.project.Effort;
import dev.ganvas.web.http.Bodies;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTest {
  /** JSON with apostrophes for quotation marks, and a model unless there is one. */
  private static JsonNode json(String text) {
    String whole =
        text.contains("'model'")
            ? text
            : text.replaceFirst("\\{", "{'model':'m',").replace(",}", "}");
    return Bodies.parse(whole.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static Task read(String text) {
    return Tasks.read(Fields.of(json(text)));
  }

  @Test
  void aProjectionIsOnePictureWithoutNoise() {
    Task task = read("{'task':'project','picture':'iVBORw==','seed':'5'}");
    assertThat(task.samples()).containsExactly(Sample.of(5).noise(NoiseChoice.OFF));
    assertThat(task.size()).isEqualTo(1);
    assertThat(((ProjectTask) task).effort()).isEqualTo(Effort.STANDARD.withSeed(5));
    assertThat(((ProjectTask) task).file()).containsExactly(0x89, 'P', 'N', 'G');
  }

  @Test
  void picturesAreThoseOfTheSeedsFromTheFirstOn() {
    assertThat(read("{'count':3,'seed':'5'}").samples())
        .containsExactly(Sample.of(5), Sample.of(6), Sample.of(7));
    assertThat(read("{}").samples()).hasSize(16).startsWith(Sample.of(1));
    assertThat(read("{'count':2,'seed':-1}").samples())
        .containsExactly(Sample.of(-1), Sample.of(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'count':3}",
        "{'count':2,'label':['Bag',7]}",
        "{'count':2,'label':['Bag',7],'codes':{'digit':['1','2'],'slant':[0,0.5],'member':1}}",
        "{'task':'variations','of':{'seed':1},'count':5}",
        "{'task':'walk','keyframes':[1,2,3],'frames':7}",
        "{'task':'project','picture':'iVBORw==','steps':7,'seed':-3}",
        "{'task':'walk','keyframes':[1,2,3],'frames':7,'loop':true}",
        "{'task':'walk','keyframes':[1,2],'frames':2,'pingpong':true}",
        "{'task':'walk','keyframes':[1,2],'frames':7,'pingpong':true}",
        "{'task':'sweep','x':{'parameter':'seed','values':[1,2,3]}}",
        "{'task':'sweep','x':{'parameter':'seed','values':[1,2]},"
            + "'y':{'parameter':'label','values':[0,1,2]}}",
      })
  void theSizeIsThatOfTheSamples(String task) {
    assertThat(read(task).size()).isEqualTo(read(task).samples().size());
  }

  @Test
  void allPicturesAskTheSameOfAModelWithStyles() {
    Task task =
        read(
            "{'count':2,'seed':1,'psi':0.5,'cutoff':2,"
                + "'mix':[{'seed':'9','label':'Bag','layers':['coarse','3']}],'noise':{'scale':0}}");
    Sample first =
        Sample.of(1)
            .psi(0.5)
            .cutoff(2)
            .mix(Sample.of(9).label("Bag"), "coarse", "3")
            .noise(NoiseChoice.OFF);
    assertThat(task.samples()).containsExactly(first, first.withSeed(2));
    assertThat(Tasks.read(Fields.of(task.toJson())).samples()).isEqualTo(task.samples());
  }

  @Test
  void whatIsNullInAMixIsNotGiven() {
    Task task =
        read(
            "{'count':1,'seed':1,'mix':[{'seed':'9','label':null,'styles':null,'amount':null,"
                + "'layers':['coarse']}]}");

    assertThat(task.samples()).containsExactly(Sample.of(1).mix(Sample.of(9), "coarse"));
  }

  @Test
  void seedsGoRoundAtTheEndOfTheNumbers() {
    assertThat(read("{'count':2,'seed':'9223372036854775807'}").samples())
        .containsExactly(Sample.of(Long.MAX_VALUE), Sample.of(Long.MIN_VALUE));
  }

  @Test
  void severalLabelsGiveARowOfTheSameSeedsEach() {
    Task task = read("{'task':'pictures','count':2,'seed':1,'label':['Bag',7]}");

    assertThat(task.columns()).isEqualTo(2);
    assertThat(task.samples())
        .containsExactly(
            Sample.of(1).label("Bag"),
            Sample.of(2).label("Bag"),
            Sample.of(1).label(7),
            Sample.of(2).label(7));
  }

  @Test
  void severalValuesOfCodesGiveARowForEveryCombination() {
    Task task =
        read("{'count':2,'seed':1,'codes':{'digit':['1',2],'slant':0.5},'codes.member':[0,1]}");
    Sample first = Sample.of(1).code("slant", 0.5);

    assertThat(task.columns()).isEqualTo(2);
    assertThat(task.samples())
        .hasSize(8)
        .startsWith(
            first.code("digit", "1").code("member", 0),
            first.code("digit", "1").code("member", 0).withSeed(2),
            first.code("digit", "1").code("member", 1))
        .endsWith(first.code("digit", 2).code("member", 1).withSeed(2));
  }

  @Test
  void codesStayTheSameAlongAWalkAndInVariations() {
    Task walk =
        read(
            "{'task':'walk','keyframes':[7,9],'frames':2,'codes':{'digit':'1'},'codes.slant':'1'}");
    assertThat(walk.samples())
        .containsExactly(
            Sample.of(7).code("digit", "1").code("slant", "1"),
            Sample.of(9).code("digit", "1").code("slant", "1"));
    Task near = read("{'task':'variations','of':{'seed':7,'codes':{'slant':1}},'count':1}");
    assertThat(near.samples()).containsExactly(Sample.of(7).code("slant", 1).towards(1, 0.3));
  }

  @Test
  void codesAreAxesOfASweepAndGoBeforeItsBase() {
    Task sweep =
        read(
            "{'task':'sweep','x':{'parameter':'codes.slant','values':[-1,'0.5']},"
                + "'y':{'parameter':'codes.digit','values':['1']},"
                + "'base':{'seed':3,'codes':{'digit':'2','member':'seed 1'}}}");
    Sample row = Sample.of(3).code("digit", "1").code("member", "seed 1");

    assertThat(sweep.samples()).containsExactly(row.code("slant", -1), row.code("slant", "0.5"));
    assertThat(sweep.axes()).hasValue(new Task.Axes(List.of("-1", "0.5"), List.of("1")));
  }

  @Test
  void aLookIsSweptOverAsWell() {
    Task sweep =
        read(
            "{'task':'sweep','x':{'parameter':'psi','values':['0.5',1]},"
                + "'y':{'parameter':'directions.smile','values':['-2']},"
                + "'base':{'seed':3,'psi':0,'cutoff':2,'directions':{'smile':1,'age':1},"
                + "'noise':{'groups':{'fine':0}},'mix':[{'seed':9,'layers':['coarse']}]}}");
    Sample row =
        Sample.of(3)
            .cutoff(2)
            .along("smile", -2)
            .along("age", 1)
            .noise(NoiseChoice.OWN.scaled("fine", 0))
            .mix(Sample.of(9), "coarse");

    assertThat(sweep.samples()).containsExactly(row.psi(0.5), row.psi(1));
    assertThat(Tasks.read(Fields.of(sweep.toJson())).samples()).isEqualTo(sweep.samples());
    Task scaled = read("{'task':'sweep','x':{'parameter':'noise.scale','values':['0','0.5']}}");
    assertThat(scaled.samples())
        .containsExactly(
            Sample.of(1).noise(NoiseChoice.OFF), Sample.of(1).noise(NoiseChoice.OWN.scaled(0.5)));
  }

  @Test
  void picturesWithoutRowsOfTheirOwnMakeASquare() {
    assertThat(read("{'count':16}").columns()).isEqualTo(4);
    assertThat(read("{'count':17}").columns()).isEqualTo(5);
    assertThat(read("{'count':1,'label':'Bag'}").columns()).isEqualTo(1);
  }

  @Test
  void variationsLieOnTheWayToOtherSeeds() {
    Task task =
        read(
            "{'task':'variations','of':{'seed':'7','label':'Bag'},"
                + "'amount':0.25,'count':2,'seed':4}");

    assertThat(task.samples())
        .containsExactly(
            Sample.of(7).label("Bag").towards(4, 0.25), Sample.of(7).label("Bag").towards(5, 0.25));
    assertThat(read("{'task':'variations','of':{}}").samples())
        .hasSize(16)
        .startsWith(Sample.of(1).towards(1, 0.3));
  }

  @Test
  void aWalkStandsOnItsKeyframesAndGoesEvenlyBetweenThem() {
    Task task = read("{'task':'walk','keyframes':['1',7,'3'],'frames':5,'label':'Bag'}");

    assertThat(task.samples())
        .containsExactly(
            Sample.of(1).label("Bag"),
            Sample.of(1).label("Bag").towards(7, 0.5),
            Sample.of(7).label("Bag"),
            Sample.of(7).label("Bag").towards(3, 0.5),
            Sample.of(3).label("Bag"));
  }

  @Test
  void aWalkInALoopLeadsBackWithoutShowingTheFirstFrameTwice() {
    assertThat(read("{'task':'walk','keyframes':[1,2],'frames':4,'loop':true}").samples())
        .containsExactly(
            Sample.of(1), Sample.of(1).towards(2, 0.5), Sample.of(2), Sample.of(2).towards(1, 0.5));
  }

  @Test
  void aWalkForthAndBackShowsNeitherEndTwice() {
    Sample middle = Sample.of(1).towards(2, 0.5);

    assertThat(read("{'task':'walk','keyframes':[1,2],'frames':3,'pingpong':true}").samples())
        .containsExactly(Sample.of(1), middle, Sample.of(2), middle);
  }

  @Test
  void aSmoothWalkBeginsAndEndsSlowly() {
    List<Sample> samples =
        read("{'task':'walk','keyframes':[1,2],'frames':5,'easing':'smooth'}").samples();

    assertThat(samples.get(1).amount()).isCloseTo(0.15625, within(1e-12)); // 3/16 - 2/64
    assertThat(samples.get(2).amount()).isCloseTo(0.5, within(1e-12));
    assertThat(samples.get(3).amount()).isCloseTo(0.84375, within(1e-12));
  }

  @Test
  void aSweepCombinesAllValuesRowByRow() {
    Task task =
        read(
            "{'task':'sweep','x':{'parameter':'amount','values':['0.25',1]},"
                + "'y':{'parameter':'label','values':['Bag','Coat']},"
                + "'base':{'seed':7,'towards':'9'}}");

    assertThat(task.columns()).isEqualTo(2);
    assertThat(task.axes()).hasValue(new Task.Axes(List.of("0.25", "1"), List.of("Bag", "Coat")));
    assertThat(task.samples())
        .containsExactly(
            Sample.of(7).towards(9, 0.25).label("Bag"),
            Sample.of(7).towards(9, 1).label("Bag"),
            Sample.of(7).towards(9, 0.25).label("Coat"),
            Sample.of(7).towards(9, 1).label("Coat"));
  }

  @Test
  void aSweepMayBeASinglePicture() {
    Task task = read("{'task':'sweep','x':{'parameter':'seed','values':['3']}}");

    assertThat(task.samples()).containsExactly(Sample.of(3));
    assertThat(task.axes()).hasValue(new Task.Axes(List.of("3"), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'count':3,'seed':'-9223372036854775808','label':'Bag'}",
        "{'count':3,'label':7}",
        "{'count':3,'label':['Bag',7,'7']}",
        "{'count':3,'codes':{'digit':['1',2],'slant':0.5}}",
        "{'task':'variations','of':{}}",
        "{'task':'variations','of':{'seed':5,'label':3},'amount':1}",
        "{'task':'variations','of':{'seed':5,'codes':{'digit':'3','slant':0.1}}}",
        "{'task':'walk','keyframes':[1,2],'codes':{'digit':'3','slant':0.1}}",
        "{'task':'sweep','x':{'parameter':'codes.slant','values':[0]},'base':{'codes':{'d':1}}}",
        "{'task':'walk','keyframes':[1,'-2']}",
        "{'task':'walk','keyframes':[1,2,3],'frames':9,'loop':true,'easing':'smooth','label':'B'}",
        "{'task':'walk','keyframes':[1,2],'pingpong':true,'label':4}",
        "{'task':'sweep','x':{'parameter':'label','values':['Bag',3]},'base':{'seed':'1'}}",
        "{'task':'sweep','x':{'parameter':'towards','values':[1,2]},"
            + "'y':{'parameter':'amount','values':[0,'0.5']},'base':{'label':'Bag'}}",
      })
  void aTaskWrittenAndReadAgainIsTheSame(String text) {
    Task task = read(text);
    JsonNode written = Bodies.parse(task.toJson().toString().getBytes(StandardCharsets.UTF_8));

    assertThat(Tasks.read(Fields.of(written))).isEqualTo(task);
    assertThat(Tasks.read(Fields.of(written)).samples()).isEqualTo(task.samples());
  }

  @Test
  void nullsMeanTheSameAsFieldsThatAreNotThere() {
    assertThat(read("{'task':null,'count':null,'seed':null,'label':null}")).isEqualTo(read("{}"));
    assertThat(read("{'task':'walk','keyframes':[1,2],'frames':null,'loop':null,'label':null}"))
        .isEqualTo(read("{'task':'walk','keyframes':[1,2]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'model':null} | model is missing",
        "{'model':' '} | model is missing",
        "{'model':7} | model is 7; allowed are text",
        "{'task':'paint'} | task is \"paint\"; allowed are mix, pictures, project, sweep, variations, walk",
        "{'count':0} | count is 0; allowed are whole numbers from 1 to 10,000",
        "{'count':10001} | count is 10001; allowed are whole numbers from 1 to 10,000",
        "{'count':1.5} | count is 1.5; allowed are whole numbers",
        "{'count':'3'} | count is \"3\"; allowed are whole numbers",
        "{'count':1e400} | count is",
        "{'count':5000,'label':['a','b','c']} | count is 5000 for each of 3 choices; allowed",
        "{'seed':1.5} | seed is 1.5; allowed are whole numbers of 64 bits",
        "{'seed':'NaN'} | seed is \"NaN\"; allowed are whole numbers of 64 bits",
        "{'seed':9223372036854775808} | seed is 9223372036854775808; allowed are whole numbers",
        "{'seed':[]} | seed is a list of 0; allowed",
        "{'label':[]} | the number of labels is 0; allowed are 1 to",
        "{'label':''} | the length of label is 0; allowed are 1 to",
        "{'label':true} | label is neither a name nor an index",
        "{'label':-1} | label is -1; allowed are 0 and above",
        "{'label':1.5} | label is neither a name nor an index",
        "{'label':[null]} | label is neither a name nor an index",
        "{'codes':7} | codes is 7; allowed are an object",
        "{'codes':{'a':true}} | codes.a is true; allowed are texts and numbers",
        "{'codes':{'a':''}} | the length of codes.a is 0; allowed are 1 to",
        "{'codes':{'a':[]}} | the number of values of \"a\" is 0; allowed are 1 to 1000",
        "{'codes':{'':1}} | the length of a name of codes is 0; allowed are 1 to 64",
        "{'codes':{'a':1},'codes.a':1} | \"codes.a\" is given more than once",
        "{'count':5000,'codes':{'a':[1,2],'b':[1,2]}} | count is 5000 for each of 4 choices",
        "{'task':'walk','keyframes':[1,2],'codes':{'a':[1]}} | codes.a is a list of 1; allowed",
        "{'task':'sweep','x':{'parameter':'codes.','values':[1]}} | the length of a name of codes",
        "{'colour':'red'} | \"colour\" is not known; allowed are model, task, count, seed, label, codes",
        "{'task':'variations'} | of is missing",
        "{'task':'variations','of':7} | of is 7; allowed are an object",
        "{'task':'variations','of':{'size':1}} | \"of.size\" is not known; allowed are of.seed",
        "{'task':'variations','of':{'seed':1,'towards':2,'amount':1}} | of is on the way between",
        "{'task':'variations','of':{'towards':2}} | towards and amount are given together",
        "{'task':'variations','of':{},'amount':1.01} | amount is 1.01; allowed are numbers from 0",
        "{'task':'variations','of':{},'amount':'1'} | amount is \"1\"; allowed are numbers from 0",
        "{'psi':3} | psi is 3; allowed are",
        "{'psi':'NaN'} | psi is",
        "{'cutoff':-1} | cutoff is -1; allowed are",
        "{'mix':'9:coarse'} | mix is no list; allowed are lists of",
        "{'mix':[{'seed':1}]} | a mix has no list of layers; allowed are lists such as",
        "{'noise':'off'} | noise is \"off\"; allowed are an object",
        "{'directions':2} | directions is 2; allowed are an object",
        "{'task':'sweep','x':{'parameter':'psi','values':['much']}} | psi is \"much\"; allowed are",
        "{'task':'sweep','x':{'parameter':'psi','values':[3]}} | psi is 3; allowed are numbers from",
        "{'task':'sweep','x':{'parameter':'noise.scale','values':[11]}} | the scale of noise is 11.0",
        "{'noise':{'scale':11}} | the scale of noise is 11.0; allowed are 0.0 to 10.0",
        "{'task':'walk'} | keyframes is missing",
        "{'task':'walk','keyframes':[1]} | the number of keyframes is 1; allowed are 2 to 100",
        "{'task':'walk','keyframes':[1,'x']} | keyframes[1] is \"x\"; allowed are whole numbers",
        "{'task':'walk','keyframes':[1,2],'frames':1} | frames is 1; allowed are whole numbers",
        "{'task':'walk','keyframes':[1,2],'frames':2001} | frames is 2001; allowed are whole",
        "{'task':'walk','keyframes':[1,2],'loop':1} | loop is 1; allowed are true and false",
        "{'task':'walk','keyframes':[1,2],'loop':true,'pingpong':true} | loop and pingpong are both",
        "{'task':'walk','keyframes':[1,2],'easing':'bounce'} | easing is \"bounce\"; allowed are",
        "{'task':'walk','keyframes':[1,2],'label':[1]} | label is neither a name nor an index",
        "{'task':'sweep'} | x is missing",
        "{'task':'sweep','x':{'values':[1]}} | x.parameter is missing",
        "{'task':'sweep','x':{'parameter':'seed'}} | x.values is missing",
        "{'task':'sweep','x':{'parameter':'hue','values':[1]}} | x.parameter is \"hue\"; allowed",
        "{'task':'sweep','x':{'parameter':'seed','values':[]}} | the number of values is 0; allowed",
        "{'task':'sweep','x':{'parameter':'seed','values':[{}]}} | a value of seed is no text and",
        "{'task':'sweep','x':{'parameter':'seed','values':['x']}} | seed is \"x\"; allowed",
        "{'task':'sweep','x':{'parameter':'amount','values':[0.5]}} | towards and amount are given",
        "{'task':'sweep','x':{'parameter':'amount','values':['NaN']},'base':{'towards':1}}"
            + " | amount is",
        "{'task':'sweep','x':{'parameter':'amount','values':['0x1p0']},'base':{'towards':1}}"
            + " | amount is \"0x1p0\"; allowed are",
        "{'task':'sweep','x':{'parameter':'seed','values':[1]},"
            + "'y':{'parameter':'seed','values':[2]}} | x and y both vary seed; allowed are two",
        "{'task':'sweep','x':{'parameter':'seed','values':[1]},'base':{'hue':1}}"
            + " | \"base.hue\" is not known",
      })
  void whatIsNotAllowedIsRefusedWithASentenceThatNamesIt(String text, String sentence) {
    assertThatThrownBy(() -> read(text).samples())
        .isInstanceOfAny(IllegalArgumentException.class, HttpFailure.class)
        .hasMessageStartingWith(sentence);
  }

  @Test
  void aSweepIsNoLargerThanAnyOtherTask() {
    String axis = "{'parameter':'%s','values':[%s]}";
    String values = "1,".repeat(199) + "1";

    assertThatThrownBy(
            () ->
                read(
                    "{'task':'sweep','x':%s,'y':%s}"
                        .formatted(
                            axis.formatted("seed", values), axis.formatted("label", values))))
        .hasMessage("the number of pictures is 40000; allowed are 1 to 10000");
    assertThatThrownBy(
            () -> read("{'task':'sweep','x':%s}".formatted(axis.formatted("seed", values + ",1"))))
        .hasMessage("x.values is a list of 201; allowed are lists of up to 200");
  }
}
