/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "model-support.h"

/* All members of the format, as they arrive in records: everything.json has each once. */

static SeralModel *
load_everything (void)
{
  g_autoptr (GBytes) bytes = model_support_read ("data", "definitions", "good", "everything.json", NULL);

  return model_support_load (bytes);
}

static void
test_identity (void)
{
  g_autoptr (GBytes) bytes = model_support_read ("data", "definitions", "good", "everything.json", NULL);
  SeralModel *model = model_support_load (bytes);
  const SeralSource *source = seral_model_get_source (model);
  int min_years, max_years;

  g_assert_cmpstr (seral_model_get_id (model), ==, "everything");
  g_assert_cmpstr (seral_model_get_version (model), ==, "1.0.0");
  g_assert_cmpstr (seral_model_get_name (model), ==, "Every member once");
  g_assert_cmpstr (seral_model_get_language (model), ==, "en");
  g_assert_cmpstr (seral_model_get_publisher (model), ==, "Publisher");
  g_assert_cmpstr (seral_model_get_summary (model), ==, "Uses every member the format has.");
  g_assert_cmpstr (source->title, ==, "Title");
  g_assert_cmpstr (source->author, ==, "Author");
  g_assert_cmpstr (source->url, ==, "https://example.org/model?x=1#top");
  g_assert_cmpstr (source->licence, ==, "CC0-1.0");
  g_assert_cmpstr (source->note, ==, "Note.");
  g_assert_cmpstr (source->provenance.ref, ==, "title");
  g_assert_true (g_bytes_equal (seral_model_get_bytes (model), bytes));

  seral_model_get_target_horizon (model, &min_years, &max_years);
  g_assert_cmpint (min_years, ==, 2);
  g_assert_cmpint (max_years, ==, 3);

  g_assert_finalize_object (model);
}

static void
test_stages (void)
{
  g_autoptr (SeralModel) model = load_everything ();
  const SeralStage *low = seral_model_find_stage (model, "low");
  const SeralStage *high = seral_model_find_stage (model, "high");
  const SeralTransition *step = seral_model_get_transition_to (model, 2);

  g_assert_cmpint (seral_model_get_base_level (model), ==, 1);
  g_assert_cmpint (seral_model_get_top_level (model), ==, 2);
  g_assert_true (seral_model_get_stage_at_level (model, 1) == low);
  g_assert_true (seral_model_get_stage_at_level (model, 2) == high);
  g_assert_null (seral_model_get_stage_at_level (model, 0));
  g_assert_null (seral_model_get_stage_at_level (model, 3));
  g_assert_null (seral_model_find_stage (model, "nowhere"));

  g_assert_cmpstr (low->tagline, ==, "Not yet");
  g_assert_cmpstr (low->summary, ==, "Where everybody starts.");
  g_assert_cmpstr (low->narrative.items[0].title, ==, "A day");
  g_assert_cmpint (low->narrative.items[0].provenance.origin, ==, SERAL_ORIGIN_SERAL);
  g_assert_cmpstr (low->narrative.items[0].provenance.note, ==, "The source tells no story.");
  g_assert_cmpstr (low->characteristics.items[0].provenance.ref, ==, "stage-1/characteristics/1");
  g_assert_null (low->characteristics.items[0].title);
  g_assert_null (low->characteristics.items[0].provenance.note);
  g_assert_cmpint (low->characteristics.items[0].resource, ==, -1);
  g_assert_cmpstr (low->outcomes.items[0].text, ==, "Surprises.");
  g_assert_cmpstr (low->challenge->title, ==, "The challenge");
  g_assert_cmpstr (low->examples.items[0].text, ==, "A shop.");
  g_assert_cmpint (low->focus.items[0].resource, ==, 0);
  g_assert_cmpint (low->duration.min, ==, 0);
  g_assert_cmpint (low->duration.max, ==, 6);
  g_assert_cmpstr (low->duration.provenance.ref, ==, "stage-1/duration");
  g_assert_cmpint (high->duration.min, ==, 6);
  g_assert_cmpint (high->duration.max, ==, -1);
  g_assert_null (high->challenge);
  g_assert_cmpstr (high->tagline, ==, "");
  g_assert_cmpuint (high->focus.n_items, ==, 0);

  g_assert_cmpint (step->stage, ==, 1);
  g_assert_cmpstr (step->capability, ==, "Writing");
  g_assert_cmpint (step->months.min, ==, 6);
  g_assert_cmpint (step->months.max, ==, 18);
  g_assert_null (seral_model_get_transition_to (model, 1));
  g_assert_null (seral_model_get_transition_to (model, 3));
}

static void
test_scales_and_dimensions (void)
{
  g_autoptr (SeralModel) model = load_everything ();
  guint n = 0;
  const SeralScale *scales = seral_model_get_scales (model, &n);
  const SeralDimension *top = seral_model_find_dimension (model, "top");
  const SeralDimension *part = seral_model_find_dimension (model, "part");
  const SeralDimension *other = seral_model_find_dimension (model, "other");

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (scales[0].id, ==, "degree");
  g_assert_false (scales[0].allow_not_applicable);
  g_assert_true (scales[0].allow_dont_know);
  g_assert_cmpfloat (seral_scale_find_option (&scales[0], "yes")->value, ==, 1.0);
  g_assert_cmpstr (seral_scale_find_option (&scales[0], "no")->description, ==, "Not at all.");
  g_assert_null (seral_scale_find_option (&scales[0], "maybe"));

  g_assert_cmpint (top->parent, ==, -1);
  g_assert_cmpuint (top->children.n, ==, 1);
  g_assert_cmpint (top->children.items[0], ==, 1);
  g_assert_cmpuint (top->criteria.n, ==, 0);
  g_assert_cmpint (part->parent, ==, 0);
  g_assert_cmpfloat (part->weight, ==, 2.0);
  g_assert_cmpint (part->provenance.origin, ==, SERAL_ORIGIN_SERAL);
  g_assert_cmpuint (part->criteria.n, ==, 1);
  g_assert_cmpint (part->criteria.items[0], ==, 0);
  g_assert_cmpfloat (other->weight, ==, 1.0);
  g_assert_cmpint (other->criteria.items[0], ==, 1);
}

static void
test_graded (void)
{
  g_autoptr (SeralModel) model = load_everything ();
  const SeralCriterion *written = seral_model_find_criterion (model, "written");

  g_assert_cmpuint (written->index, ==, 0);
  g_assert_cmpint (written->kind, ==, SERAL_CRITERION_GRADED);
  g_assert_cmpint (written->dimension, ==, 1);
  g_assert_cmpint (written->stage, ==, 1);
  g_assert_cmpstr (written->scale->id, ==, "degree");
  g_assert_cmpstr (written->anchors[0], ==, "It is not.");
  g_assert_cmpstr (written->anchors[1], ==, "It is.");
  g_assert_true (written->gates);
  g_assert_null (written->descriptors);
  g_assert_cmpstr (written->question, ==, "Is it written?");
  g_assert_cmpstr (written->guidance, ==, "Paper counts.");
  g_assert_cmpstr (written->evidence_hint, ==, "The paper.");
  g_assert_cmpstr (written->not_applicable_when, ==, "Nobody can write.");
  g_assert_cmpfloat (written->weight, ==, 1.5);
  g_assert_cmpint (written->depth, ==, SERAL_DEPTH_CORE);
  /* Where the criterion says nothing, the scale does. */
  g_assert_true (written->allow_not_applicable);
  g_assert_true (written->allow_dont_know);
  g_assert_cmpuint (written->capabilities.n, ==, 2);
  g_assert_cmpstr (written->capabilities.ids[1], ==, "formal-program");
  g_assert_cmpuint (written->terms.n, ==, 1);
  g_assert_cmpint (written->terms.items[0], ==, 0);
  g_assert_cmpstr (written->provenance.ref, ==, "questions/1-2/1");
}

static void
test_rubric (void)
{
  g_autoptr (SeralModel) model = load_everything ();
  const SeralCriterion *known = seral_model_find_criterion (model, "known");

  g_assert_cmpint (known->kind, ==, SERAL_CRITERION_RUBRIC);
  g_assert_cmpint (known->stage, ==, -1);
  g_assert_null (known->scale);
  g_assert_null (known->anchors);
  g_assert_true (known->gates);
  g_assert_false (known->allow_not_applicable);
  g_assert_false (known->allow_dont_know);
  g_assert_cmpint (known->depth, ==, SERAL_DEPTH_FULL);
  g_assert_cmpstr (known->descriptors[0].text, ==, "To nobody.");
  g_assert_cmpint (known->descriptors[0].origin, ==, SERAL_DESCRIPTOR_INDICATOR);
  g_assert_cmpuint (known->descriptors[0].refs.n, ==, 2);
  g_assert_cmpstr (known->descriptors[0].refs.ids[1], ==, "stage-1/indicators/2");
  g_assert_cmpint (known->descriptors[1].origin, ==, SERAL_DESCRIPTOR_SERAL);
  g_assert_cmpstr (known->descriptors[1].note, ==, "The source is silent.");

  g_assert_cmpuint (seral_model_count_criteria (model, SERAL_DEPTH_FULL), ==, 2);
  g_assert_cmpuint (seral_model_count_criteria (model, SERAL_DEPTH_CORE), ==, 1);
  g_assert_true (seral_criterion_in_depth (known, SERAL_DEPTH_FULL));
  g_assert_false (seral_criterion_in_depth (known, SERAL_DEPTH_CORE));
}

static void
test_scoring (void)
{
  g_autoptr (SeralModel) model = load_everything ();
  const SeralScoringRule *scoring = seral_model_get_scoring (model);

  g_assert_cmpint (scoring->gate, ==, SERAL_GATE_MEAN);
  g_assert_cmpfloat (scoring->threshold, ==, 0.625);
  g_assert_cmpfloat (scoring->floor, ==, 0.25);
  g_assert_cmpint (scoring->overall, ==, SERAL_OVERALL_GATED);
  g_assert_cmpstr (scoring->explanation, ==, "Most of it.");
  g_assert_cmpint (scoring->provenance.origin, ==, SERAL_ORIGIN_SERAL);
}

static void
test_actions (void)
{
  g_autoptr (SeralModel) model = load_everything ();
  const SeralAction *write = seral_model_find_action (model, "write");
  const SeralAction *rewrite = seral_model_find_action (model, "rewrite");
  const SeralResource *pen = seral_model_find_resource (model, "I.2");
  const SeralIndicator *pages = seral_model_find_indicator (model, "pages");
  guint n = 0;
  const SeralTool *tools = NULL;

  g_assert_cmpint (write->stage, ==, 1);
  g_assert_cmpstr (write->group, ==, "Basics");
  g_assert_cmpstr (write->detail, ==, "With a pen.");
  g_assert_cmpuint (write->supports.n, ==, 2);
  g_assert_cmpint (write->supports.items[1], ==, 1);
  g_assert_cmpint (write->resource, ==, 0);
  g_assert_cmpint (write->area, ==, SERAL_AREA_PROCESS);
  g_assert_false (write->sustain);
  g_assert_cmpint (rewrite->resource, ==, -1);
  g_assert_cmpint (rewrite->area, ==, SERAL_AREA_PLATFORM);
  g_assert_true (rewrite->sustain);

  g_assert_cmpstr (pen->purpose, ==, "For writing.");
  g_assert_cmpint (pen->stage, ==, 0);
  g_assert_cmpstr (pages->definition, ==, "Count of pages.");
  g_assert_cmpstr (pages->unit, ==, "pages");
  g_assert_true (pages->higher_is_better);
  g_assert_cmpint (pages->kind, ==, SERAL_INDICATOR_VANITY);
  g_assert_cmpint (pages->stage, ==, 1);

  tools = seral_model_get_tools (model, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (tools[0].text, ==, "A pen will do.");
}

static void
test_guide (void)
{
  g_autoptr (SeralModel) model = load_everything ();
  const SeralTarget *shop = seral_model_find_target (model, "shop");
  const SeralPrevalence *prevalence = seral_model_get_prevalence (model);
  guint n = 0;
  const SeralWheel *wheels = seral_model_get_wheels (model, &n);
  const SeralContext *context = seral_model_get_context (model, NULL);
  const SeralTerm *terms = seral_model_get_terms (model, NULL);
  const SeralPitfall *pitfalls = seral_model_get_pitfalls (model, NULL);

  g_assert_true (shop->or_above);
  g_assert_true (shop->apart);
  g_assert_cmpint (shop->stage, ==, 1);
  g_assert_cmpstr (prevalence->text, ==, "Most are low.");
  g_assert_cmpint (prevalence->stages.items[0], ==, 0);
  g_assert_cmpstr (prevalence->notes.items[0].text, ==, "Some are high.");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (wheels[0].n_segments, ==, 2);
  g_assert_cmpint (wheels[0].segments[0].criteria.items[0], ==, 0);
  g_assert_cmpstr (wheels[0].segments[0].capabilities.ids[1], ==, "co-sell");
  g_assert_cmpuint (wheels[0].segments[1].criteria.n, ==, 0);
  g_assert_cmpfloat (context[0].value, ==, 61.0);
  g_assert_cmpstr (context[0].unit, ==, "%");
  g_assert_cmpint (context[0].year, ==, 2019);
  g_assert_cmpstr (context[0].of, ==, "100 writers");
  g_assert_cmpstr (context[0].quoted_by, ==, "Publisher");
  g_assert_cmpuint (context[0].stages.n, ==, 2);
  g_assert_cmpstr (terms[0].definition, ==, "A thing to write on.");
  g_assert_cmpint (pitfalls[0].when->fact, ==, SERAL_FACT_PLAN_ITEMS);
  g_assert_cmpint (pitfalls[0].stage, ==, 0);
  g_assert_cmpstr (seral_model_get_cautions (model)->items[0].id, ==, "varies");
  g_assert_cmpstr (seral_model_get_cautions (model)->items[0].title, ==, "It varies");
  g_assert_cmpstr (seral_model_get_principles (model)->items[0].id, ==, "one-step");
  g_assert_cmpstr (seral_model_get_next_steps (model)->items[0].text, ==, "Begin.");
  g_assert_null (seral_model_get_next_steps (model)->items[0].title);
}

/* What a definition does not say is "" or -1, never a stray pointer. */
static void
test_defaults (void)
{
  g_autoptr (GBytes) bytes = model_support_read ("data", "definitions", "good", "minimal-graded.json", NULL);
  g_autoptr (SeralModel) model = model_support_load (bytes);
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  guint n = 1;
  int min_years, max_years;

  seral_model_get_target_horizon (model, &min_years, &max_years);
  g_assert_cmpint (min_years, ==, -1);
  g_assert_cmpint (max_years, ==, -1);
  g_assert_cmpstr (seral_model_get_publisher (model), ==, "");
  g_assert_cmpstr (seral_model_get_summary (model), ==, "");
  g_assert_cmpstr (seral_model_get_source (model)->url, ==, "");
  g_assert_cmpstr (seral_model_get_source (model)->provenance.ref, ==, "");
  g_assert_cmpstr (seral_model_get_prevalence (model)->text, ==, "");
  g_assert_cmpstr (seral_model_get_scoring (model)->explanation, ==, "");
  g_assert_cmpfloat (seral_model_get_scoring (model)->floor, ==, 0.0);
  g_assert_cmpstr (criteria[0].guidance, ==, "");
  g_assert_cmpstr (criteria[0].anchors[0], ==, "");
  g_assert_cmpfloat (criteria[0].weight, ==, 1.0);
  g_assert_cmpint (criteria[0].depth, ==, SERAL_DEPTH_CORE);
  g_assert_true (criteria[0].gates);
  g_assert_true (criteria[0].allow_not_applicable);
  g_assert_null (seral_model_get_transition_to (model, seral_model_get_top_level (model)));
  g_assert_null (seral_model_get_actions (model, &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
assert_mapped (SeralModel *model,
               const char *version,
               const char *criterion,
               const char *expected)
{
  g_autoptr (GPtrArray) ids = seral_model_map_criterion (model, version, criterion);
  g_autofree char *joined = NULL;

  g_ptr_array_add (ids, NULL);
  joined = g_strjoinv (" ", (char **) ids->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_map (void)
{
  g_autoptr (SeralModel) model = load_everything ();

  assert_mapped (model, "0.9.0", "written-down", "written");
  assert_mapped (model, "0.9.0", "both", "written known");
  assert_mapped (model, "0.9.0", "gone", "");
  /* Not listed: the same id, where there is one. */
  assert_mapped (model, "0.9.0", "known", "known");
  assert_mapped (model, "0.9.0", "unheard-of", "");
  assert_mapped (model, "0.8.0", "both", "");
  assert_mapped (model, "0.8.0", "written", "written");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/model/identity", test_identity);
  g_test_add_func ("/model/model/stages", test_stages);
  g_test_add_func ("/model/model/scales-and-dimensions", test_scales_and_dimensions);
  g_test_add_func ("/model/model/graded", test_graded);
  g_test_add_func ("/model/model/rubric", test_rubric);
  g_test_add_func ("/model/model/scoring", test_scoring);
  g_test_add_func ("/model/model/actions", test_actions);
  g_test_add_func ("/model/model/guide", test_guide);
  g_test_add_func ("/model/model/defaults", test_defaults);
  g_test_add_func ("/model/model/map", test_map);

  return g_test_run ();
}
