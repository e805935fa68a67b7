/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "model-support.h"
#include "model/seral-model-library.h"

/* The three bundled definitions hold every line of their sources that they are
 * meant to hold. The numbers below were counted in the sources, not in the
 * definitions. */

static SeralModelLibrary *library;

static SeralModel *
get_model (const char *id)
{
  g_autoptr (GError) error = NULL;
  SeralModel *model = seral_model_library_get_model (library, id, "1.0.0", &error);

  g_assert_no_error (error);

  return model;
}

/* What all three have */

static void
test_no_fault (gconstpointer data)
{
  g_autofree char *name = g_strconcat (data, ".json", NULL);
  g_autoptr (GBytes) bytes = model_support_read ("..", "data", "models", name, NULL);
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralModel) model = seral_model_new_from_bytes (bytes, NULL, faults, &error);
  g_autofree char *text = seral_faults_to_text (faults);

  g_assert_no_error (error);
  g_assert_nonnull (model);
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (seral_model_get_id (model), ==, data);
  /* What ships is what lies in the folder. */
  g_assert_true (g_bytes_equal (seral_model_get_bytes (get_model (data)), bytes));
}

static void
test_identity (gconstpointer data)
{
  SeralModel *model = get_model (data);
  const SeralSource *source = seral_model_get_source (model);

  g_assert_cmpstr (seral_model_get_name (model), !=, "");
  g_assert_cmpstr (seral_model_get_publisher (model), !=, "");
  g_assert_cmpstr (seral_model_get_summary (model), !=, "");
  g_assert_cmpstr (seral_model_get_language (model), ==, "en");
  g_assert_cmpstr (source->title, !=, "");
  g_assert_cmpstr (source->author, !=, "");
  g_assert_true (g_str_has_prefix (source->url, "https://"));
  g_assert_cmpstr (source->licence, !=, "");
  g_assert_cmpstr (source->note, !=, "");
  g_assert_cmpuint (seral_model_get_cautions (model)->n_items, >=, 2);
}

/* What is the publisher's says where it stands; what is ours says why. */
static void
assert_provenance (const SeralProvenance *provenance,
                   const char            *what)
{
  g_test_message ("%s", what);

  if (provenance->origin == SERAL_ORIGIN_PUBLISHER)
    g_assert_cmpstr (provenance->ref, !=, "");
  else
    g_assert_true (provenance->note != NULL && *provenance->note != '\0');
}

static void
assert_list_provenance (const SeralTextList *list)
{
  for (guint i = 0; i < list->n_items; i++)
    assert_provenance (&list->items[i].provenance, list->items[i].text);
}

static void
assert_stage_provenance (const SeralStage *stage)
{
  assert_provenance (&stage->provenance, stage->id);
  assert_list_provenance (&stage->narrative);
  assert_list_provenance (&stage->characteristics);
  assert_list_provenance (&stage->outcomes);
  assert_list_provenance (&stage->examples);
  assert_list_provenance (&stage->focus);

  if (stage->challenge != NULL)
    assert_provenance (&stage->challenge->provenance, stage->challenge->text);
  if (stage->duration.min >= 0)
    assert_provenance (&stage->duration.provenance, "duration");
}

#define ASSERT_EACH_PROVENANCE(Type, list, what) \
  G_STMT_START { \
    guint n_##list = 0; \
    const Type *list = seral_model_get_##list (model, &n_##list); \
    for (guint i = 0; i < n_##list; i++) \
      assert_provenance (&list[i].provenance, list[i].what); \
  } G_STMT_END

static void
test_provenance (gconstpointer data)
{
  SeralModel *model = get_model (data);
  guint n = 0;
  const SeralStage *stages = seral_model_get_stages (model, &n);

  for (guint i = 0; i < n; i++)
    assert_stage_provenance (&stages[i]);

  ASSERT_EACH_PROVENANCE (SeralTransition, transitions, capability);
  ASSERT_EACH_PROVENANCE (SeralDimension, dimensions, id);
  ASSERT_EACH_PROVENANCE (SeralCriterion, criteria, id);
  ASSERT_EACH_PROVENANCE (SeralAction, actions, id);
  ASSERT_EACH_PROVENANCE (SeralResource, resources, id);
  ASSERT_EACH_PROVENANCE (SeralIndicator, indicators, id);
  ASSERT_EACH_PROVENANCE (SeralPitfall, pitfalls, id);
  ASSERT_EACH_PROVENANCE (SeralTool, tools, id);
  ASSERT_EACH_PROVENANCE (SeralTarget, targets, id);
  ASSERT_EACH_PROVENANCE (SeralContext, context, id);
  ASSERT_EACH_PROVENANCE (SeralTerm, terms, id);
  assert_provenance (&seral_model_get_scoring (model)->provenance, "scoring");
  assert_list_provenance (seral_model_get_cautions (model));
  assert_list_provenance (seral_model_get_principles (model));
  assert_list_provenance (seral_model_get_next_steps (model));
}

/* A question can be answered: it says what counts, what each answer means and
 * what would prove it, and "not applicable" says when it can be true. */
static void
test_questions (gconstpointer data)
{
  SeralModel *model = get_model (data);
  guint n = 0, n_stages = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  seral_model_get_stages (model, &n_stages);

  for (guint i = 0; i < n; i++)
    {
      const SeralCriterion *criterion = &criteria[i];

      g_test_message ("%s", criterion->id);
      g_assert_cmpstr (criterion->guidance, !=, "");
      g_assert_cmpstr (criterion->evidence_hint, !=, "");
      g_assert_cmpuint (criterion->capabilities.n, >=, 1);
      g_assert_true (criterion->allow_dont_know);
      g_assert_cmpint (criterion->allow_not_applicable, ==, *criterion->not_applicable_when != '\0');

      for (guint j = 0; criterion->kind == SERAL_CRITERION_GRADED && j < criterion->scale->n_options; j++)
        g_assert_cmpstr (criterion->anchors[j], !=, "");
      for (guint j = 0; criterion->kind == SERAL_CRITERION_RUBRIC && j < n_stages; j++)
        g_assert_cmpstr (criterion->descriptors[j].text, !=, "");
    }
}

/* The levels a dimension is asked at, as bits. */
static guint
get_asked_levels (SeralModel           *model,
                  const SeralDimension *dimension)
{
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  guint levels = 0;

  for (guint i = 0; i < dimension->criteria.n; i++)
    {
      const SeralCriterion *criterion = &criteria[dimension->criteria.items[i]];

      levels |= criterion->kind == SERAL_CRITERION_RUBRIC ? ~0u : 1u << criterion->stage;
    }

  return levels;
}

/* A radar can be drawn: three dimensions are asked at two levels or more. */
static void
test_radar (gconstpointer data)
{
  SeralModel *model = get_model (data);
  guint n = 0, n_drawn = 0;
  const SeralDimension *dimensions = seral_model_get_dimensions (model, &n);

  for (guint i = 0; i < n; i++)
    {
      guint levels = get_asked_levels (model, &dimensions[i]);

      g_assert_cmpuint (dimensions[i].criteria.n, >=, 1);
      if ((levels & (levels - 1)) != 0)
        n_drawn++;
    }

  g_assert_cmpuint (n_drawn, >=, 3);
}

/* Counting */

/* A list with one element for each place of a list in the source, in its order. */
static void
assert_refs (const SeralTextList *list,
             guint                stage,
             const char          *kind,
             guint                n)
{
  g_assert_cmpuint (list->n_items, ==, n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *ref = g_strdup_printf ("stage-%u/%s/%u", stage, kind, i + 1);

      g_assert_cmpstr (list->items[i].provenance.ref, ==, ref);
    }
}

static void
assert_stages (SeralModel         *model,
               const char * const *names)
{
  guint n = 0;
  const SeralStage *stages = seral_model_get_stages (model, &n);

  g_assert_cmpuint (n, ==, 5);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (stages[i].name, ==, names[i]);
      g_assert_cmpint (stages[i].level, ==, (int) i + 1);
    }
}

static void
assert_scoring (SeralModel *model,
                double      threshold,
                double      floor_value)
{
  const SeralScoringRule *scoring = seral_model_get_scoring (model);

  g_assert_cmpint (scoring->gate, ==, SERAL_GATE_MEAN);
  g_assert_cmpfloat_with_epsilon (scoring->threshold, threshold, 1e-12);
  g_assert_cmpfloat_with_epsilon (scoring->floor, floor_value, 1e-12);
  g_assert_cmpint (scoring->overall, ==, SERAL_OVERALL_GATED);
  g_assert_cmpint (scoring->provenance.origin, ==, SERAL_ORIGIN_SERAL);
  g_assert_cmpstr (scoring->explanation, !=, "");
}

/* The scale of the 12 questions: no 0, partly 1/3, largely 2/3, fully 1. */
static void
assert_four_steps (const SeralScale *scale)
{
  static const char * const ids[] = { "no", "partly", "largely", "fully" };

  g_assert_cmpuint (scale->n_options, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpstr (scale->options[i].id, ==, ids[i]);
      g_assert_cmpfloat_with_epsilon (scale->options[i].value, i / 3.0, 1e-12);
    }
}

static void
assert_ids (const char         *found,
            const char * const *ids,
            guint               place)
{
  g_assert_cmpstr (found, ==, ids[place]);
}

static void
assert_shared_dimensions (SeralModel *model)
{
  static const struct { const char *id; const char *name; } shared[] = {
    { "strategy", "Strategy and leadership" },
    { "ownership", "Ownership and people" },
    { "process", "Process and programme" },
    { "enablement", "Enablement and engagement" },
    { "technology", "Technology and data" },
    { "measurement", "Measurement and revenue" },
    { "collaboration", "Collaboration and innovation" },
  };
  guint n = 0;
  const SeralDimension *dimensions = seral_model_get_dimensions (model, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (shared));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (dimensions[i].id, ==, shared[i].id);
      g_assert_cmpstr (dimensions[i].name, ==, shared[i].name);
    }
}

static guint
count_actions (SeralModel *model,
               int         level,
               gboolean    sustain)
{
  guint n = 0, n_found = 0;
  const SeralAction *actions = seral_model_get_actions (model, &n);
  const SeralStage *stages = seral_model_get_stages (model, NULL);

  for (guint i = 0; i < n; i++)
    n_found += stages[actions[i].stage].level == level && actions[i].sustain == sustain;

  return n_found;
}

/* How many groups the actions that lead to a level stand in. */
static guint
count_groups (SeralModel *model,
              int         level)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  guint n = 0;
  const SeralAction *actions = seral_model_get_actions (model, &n);

  for (guint i = 0; i < n; i++)
    {
      if (stages[actions[i].stage].level == level)
        g_hash_table_add (groups, (gpointer) actions[i].group);
    }

  return g_hash_table_size (groups);
}

static guint
count_pitfalls (SeralModel *model,
                int         level)
{
  guint n = 0, n_found = 0;
  const SeralPitfall *pitfalls = seral_model_get_pitfalls (model, &n);
  const SeralStage *stages = seral_model_get_stages (model, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_assert_nonnull (pitfalls[i].when);
      n_found += pitfalls[i].stage >= 0 && stages[pitfalls[i].stage].level == level;
    }

  return n_found;
}

static guint
count_indicators (SeralModel         *model,
                  SeralIndicatorKind  kind,
                  int                 level)
{
  guint n = 0, n_found = 0;
  const SeralIndicator *indicators = seral_model_get_indicators (model, &n);
  const SeralStage *stages = seral_model_get_stages (model, NULL);

  for (guint i = 0; i < n; i++)
    n_found += indicators[i].kind == kind &&
               (level < 0 ? indicators[i].stage < 0
                          : indicators[i].stage >= 0 && stages[indicators[i].stage].level == level);

  return n_found;
}

/* Partner Ecosystem Maturity Model */

static void
test_partnerspot_stages (void)
{
  static const char * const names[] = {
    "Ad-Hoc Partnerships", "Managed Partners", "Partner Program", "Partner Ecosystem", "Orchestrated Ecosystem",
  };
  static const guint n_characteristics[] = { 5, 5, 6, 6, 6 };
  static const char * const challenges[] = { NULL, NULL, "The problem", "The challenge", "Reality check" };
  SeralModel *model = get_model ("partnerspot");
  const SeralStage *stages = seral_model_get_stages (model, NULL);

  assert_stages (model, names);

  for (guint i = 0; i < 5; i++)
    {
      assert_refs (&stages[i].characteristics, i + 1, "characteristics", n_characteristics[i]);
      assert_refs (&stages[i].outcomes, i + 1, "outcomes", 5);
      g_assert_cmpuint (stages[i].narrative.n_items, >=, 2);
      g_assert_cmpstr (stages[i].challenge != NULL ? stages[i].challenge->title : NULL, ==, challenges[i]);
      g_assert_cmpuint (stages[i].examples.n_items, ==, i == 4 ? 3 : 0);
    }
}

/* Three questions to each transition, which gate; nothing is "not applicable" at stage 2. */
static void
test_partnerspot_questions (void)
{
  SeralModel *model = get_model ("partnerspot");
  guint n = 0, n_core[5] = { 0 };
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  for (guint i = 0; i < n; i++)
    {
      const SeralCriterion *criterion = &criteria[i];
      g_autofree char *ref = NULL;

      if (criterion->depth != SERAL_DEPTH_CORE)
        continue;

      n_core[criterion->stage]++;
      ref = g_strdup_printf ("questions/%d-%d/%u", criterion->stage, criterion->stage + 1, n_core[criterion->stage]);
      g_assert_cmpstr (criterion->provenance.ref, ==, ref);
      g_assert_true (criterion->gates);
      assert_four_steps (criterion->scale);
      if (criterion->stage == 1)
        g_assert_false (criterion->allow_not_applicable);
    }

  g_assert_cmpuint (seral_model_count_criteria (model, SERAL_DEPTH_CORE), ==, 12);
  for (guint stage = 1; stage < 5; stage++)
    g_assert_cmpuint (n_core[stage], ==, 3);
}

/* The characteristics of stages 2 to 5 as tick lists, which do not gate. */
static void
test_partnerspot_ticks (void)
{
  static const guint n_expected[] = { 0, 5, 6, 6, 6 };
  SeralModel *model = get_model ("partnerspot");
  guint n = 0, n_ticks[5] = { 0 };
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  for (guint i = 0; i < n; i++)
    {
      const SeralCriterion *criterion = &criteria[i];
      g_autofree char *ref = NULL;

      if (criterion->depth == SERAL_DEPTH_CORE)
        continue;

      n_ticks[criterion->stage]++;
      ref = g_strdup_printf ("stage-%d/characteristics/%u", criterion->stage + 1, n_ticks[criterion->stage]);
      g_assert_cmpstr (criterion->provenance.ref, ==, ref);
      g_assert_false (criterion->gates);
      g_assert_cmpuint (criterion->scale->n_options, ==, 2);
      g_assert_cmpstr (criterion->scale->options[0].id, ==, "no");
      g_assert_cmpstr (criterion->scale->options[1].id, ==, "yes");
      g_assert_cmpfloat (criterion->scale->options[0].value, ==, 0.0);
      g_assert_cmpfloat (criterion->scale->options[1].value, ==, 1.0);
      if (criterion->stage == 1)
        g_assert_false (criterion->allow_not_applicable);
    }

  for (guint stage = 0; stage < 5; stage++)
    g_assert_cmpuint (n_ticks[stage], ==, n_expected[stage]);
}

static void
test_partnerspot_progress (void)
{
  static const guint n_actions[] = { 6, 7, 9, 9 };
  static const guint n_groups[] = { 2, 2, 3, 3 };
  SeralModel *model = get_model ("partnerspot");

  assert_scoring (model, 2.0 / 3.0, 1.0 / 3.0);
  assert_shared_dimensions (model);

  for (int level = 2; level <= 5; level++)
    {
      const SeralTransition *step = seral_model_get_transition_to (model, level);

      g_assert_cmpuint (count_actions (model, level, FALSE), ==, n_actions[level - 2]);
      g_assert_cmpuint (count_groups (model, level), ==, n_groups[level - 2]);
      g_assert_cmpstr (step->capability, !=, "");
      g_assert_cmpint (step->months.min, ==, 6);
      g_assert_cmpint (step->months.max, ==, 18);
      g_assert_cmpuint (count_indicators (model, SERAL_INDICATOR_LEADING, level), ==, 2);
    }

  g_assert_cmpuint (count_actions (model, 1, FALSE), ==, 0);
  g_assert_cmpuint (count_indicators (model, SERAL_INDICATOR_OUTCOME, -1), ==, 3);
  g_assert_cmpuint (count_indicators (model, SERAL_INDICATOR_VANITY, -1), ==, 2);
  g_assert_cmpuint (seral_model_get_next_steps (model)->n_items, ==, 5);
  /* No jumping, and the four points of the right way. */
  g_assert_cmpuint (seral_model_get_principles (model)->n_items, ==, 5);
}

static gboolean
asks_for (const SeralCondition *condition,
          SeralFact             fact)
{
  if (condition->kind == SERAL_CONDITION_COMPARE)
    return condition->fact == fact;

  for (guint i = 0; i < condition->n_children; i++)
    {
      if (asks_for (condition->children[i], fact))
        return TRUE;
    }

  return FALSE;
}

/* The four pitfalls, each tied to the data; one is ahead of oneself in the plan alone. */
static void
test_partnerspot_pitfalls (void)
{
  static const SeralFact facts[] = {
    SERAL_FACT_STAGE, SERAL_FACT_PLAN_BEYOND_NEXT, SERAL_FACT_PLAN_AREA, SERAL_FACT_INDICATORS,
  };
  SeralModel *model = get_model ("partnerspot");
  guint n = 0;
  const SeralPitfall *pitfalls = seral_model_get_pitfalls (model, &n);

  g_assert_cmpuint (n, ==, 4);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *ref = g_strdup_printf ("pitfalls/%u", i + 1);

      g_assert_cmpstr (pitfalls[i].provenance.ref, ==, ref);
      g_assert_true (asks_for (pitfalls[i].when, facts[i]));
    }

  g_assert_false (asks_for (pitfalls[1].when, SERAL_FACT_AHEAD));
}

static void
test_partnerspot_targets (void)
{
  static const struct { const char *id; int level; gboolean or_above; gboolean apart; } expected[] = {
    { "product-centric", 3, FALSE, FALSE },
    { "platform-centric", 4, TRUE, FALSE },
    { "ecosystem-centric", 5, FALSE, FALSE },
    { "complex-b2b", 4, FALSE, TRUE },
  };
  SeralModel *model = get_model ("partnerspot");
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  const SeralPrevalence *prevalence = seral_model_get_prevalence (model);
  guint n = 0;
  const SeralTarget *targets = seral_model_get_targets (model, &n);
  int min_years, max_years;

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (targets[i].id, ==, expected[i].id);
      g_assert_cmpint (stages[targets[i].stage].level, ==, expected[i].level);
      g_assert_cmpint (targets[i].or_above, ==, expected[i].or_above);
      g_assert_cmpint (targets[i].apart, ==, expected[i].apart);
    }

  seral_model_get_target_horizon (model, &min_years, &max_years);
  g_assert_cmpint (min_years, ==, 2);
  g_assert_cmpint (max_years, ==, 3);

  /* Most are at 2 or 3, most stop at 3, and full stage 5 is still being built. */
  g_assert_cmpuint (prevalence->stages.n, ==, 2);
  g_assert_cmpint (stages[prevalence->stages.items[0]].level, ==, 2);
  g_assert_cmpint (stages[prevalence->stages.items[1]].level, ==, 3);
  g_assert_cmpuint (prevalence->notes.n_items, >=, 2);
}

/* Ecosystem Maturity Model */

static const guint n_workspan_indicators[] = { 6, 7, 11, 9, 10 };

static void
test_workspan_stages (void)
{
  static const char * const names[] = { "Pre-Idea", "Starting", "Progressive", "Mature", "World Class" };
  /* The paragraphs of each stage of the source from which a point must be told. */
  static const guint n_paragraphs[] = { 3, 4, 5, 6, 6 };
  SeralModel *model = get_model ("workspan");
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  guint n = 0;
  const SeralTool *tools = seral_model_get_tools (model, &n);

  assert_stages (model, names);
  g_assert_cmpuint (n, ==, 5);

  for (guint i = 0; i < 5; i++)
    {
      assert_refs (&stages[i].characteristics, i + 1, "indicators", n_workspan_indicators[i]);
      g_assert_cmpuint (stages[i].focus.n_items, >=, 1);
      g_assert_cmpint (tools[i].stage, ==, (int) i);

      for (guint paragraph = 1; paragraph <= n_paragraphs[i]; paragraph++)
        {
          g_autofree char *ref = g_strdup_printf ("stage-%u/narrative/%u", i + 1, paragraph);
          guint n_found = 0;

          for (guint j = 0; j < stages[i].narrative.n_items; j++)
            n_found += g_str_equal (stages[i].narrative.items[j].provenance.ref, ref);

          g_test_message ("%s", ref);
          g_assert_cmpuint (n_found, >=, 1);
        }
    }
}

/* Eight questions, each with a description of all five stages. */
static void
test_workspan_rubric (void)
{
  static const char * const ids[] = {
    "value-logic", "network-structure", "ecosystem-focus", "market-position",
    "platform-business", "tools", "innovation", "go-to-market",
  };
  SeralModel *model = get_model ("workspan");
  guint n = 0, n_dimensions = 0, n_cells[3] = { 0 };
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);
  const SeralDimension *dimensions = seral_model_get_dimensions (model, &n_dimensions);

  g_assert_cmpuint (n, ==, 8);
  g_assert_cmpuint (n_dimensions, ==, 8);

  for (guint i = 0; i < n; i++)
    {
      assert_ids (criteria[i].id, ids, i);
      assert_ids (dimensions[i].id, ids, i);
      g_assert_cmpint (criteria[i].dimension, ==, (int) i);
      g_assert_cmpint (criteria[i].kind, ==, SERAL_CRITERION_RUBRIC);
      g_assert_cmpint (criteria[i].depth, ==, SERAL_DEPTH_CORE);

      for (guint stage = 0; stage < 5; stage++)
        n_cells[criteria[i].descriptors[stage].origin]++;
    }

  g_assert_cmpuint (n_cells[SERAL_DESCRIPTOR_INDICATOR], ==, 29);
  g_assert_cmpuint (n_cells[SERAL_DESCRIPTOR_NARRATIVE], ==, 8);
  g_assert_cmpuint (n_cells[SERAL_DESCRIPTOR_SERAL], ==, 3);
  assert_scoring (model, 0.625, 0.0);
}

/* Together the descriptions carry all 43 indicators, each at its own stage. */
static void
test_workspan_indicators (void)
{
  SeralModel *model = get_model ("workspan");
  const SeralCriterion *criteria = seral_model_get_criteria (model, NULL);
  g_autoptr (GHashTable) carried = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_indicators = 0;

  for (guint i = 0; i < 8; i++)
    {
      for (guint stage = 0; stage < 5; stage++)
        {
          const SeralDescriptor *descriptor = &criteria[i].descriptors[stage];
          g_autofree char *prefix = g_strdup_printf ("stage-%u/", stage + 1);

          g_assert_cmpint (descriptor->refs.n == 0, ==, descriptor->origin == SERAL_DESCRIPTOR_SERAL);
          for (guint j = 0; j < descriptor->refs.n; j++)
            {
              g_assert_true (g_str_has_prefix (descriptor->refs.ids[j], prefix));
              g_hash_table_add (carried, (gpointer) descriptor->refs.ids[j]);
            }
        }
    }

  for (guint stage = 0; stage < 5; stage++)
    {
      for (guint i = 1; i <= n_workspan_indicators[stage]; i++, n_indicators++)
        {
          g_autofree char *ref = g_strdup_printf ("stage-%u/indicators/%u", stage + 1, i);

          g_test_message ("%s", ref);
          g_assert_true (g_hash_table_contains (carried, ref));
        }
    }

  g_assert_cmpuint (n_indicators, ==, 43);
}

/* Focus, advice and tools of each stage lead to the next one. */
static void
test_workspan_progress (void)
{
  SeralModel *model = get_model ("workspan");
  guint n_principles = seral_model_get_principles (model)->n_items;

  for (int level = 2; level <= 5; level++)
    {
      g_assert_cmpuint (count_groups (model, level), ==, 3);
      g_assert_cmpuint (count_actions (model, level, FALSE), >=, 9);
      g_assert_cmpstr (seral_model_get_transition_to (model, level)->capability, !=, "");
    }

  g_assert_cmpuint (count_actions (model, 5, TRUE), >=, 1);
  g_assert_cmpuint (n_principles, >=, 1);
  g_assert_cmpstr (seral_model_get_principles (model)->items[0].id, ==, "ease-of-engagement");
}

static void
test_workspan_pitfalls (void)
{
  static const guint n_expected[] = { 0, 3, 1, 2, 4 };
  SeralModel *model = get_model ("workspan");

  for (int level = 1; level <= 5; level++)
    g_assert_cmpuint (count_pitfalls (model, level), ==, n_expected[level - 1]);
}

static void
test_workspan_wheels (void)
{
  static const char * const flywheel[] = { "co-sell", "co-market", "co-innovate", "co-invest" };
  static const char * const life_cycle[] = {
    "find", "recruit", "onboard", "develop", "enable", "incent", "co-sell", "manage", "measure", "report",
  };
  SeralModel *model = get_model ("workspan");
  guint n = 0;
  const SeralWheel *wheels = seral_model_get_wheels (model, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (wheels[0].n_segments, ==, G_N_ELEMENTS (flywheel));
  g_assert_cmpuint (wheels[1].n_segments, ==, G_N_ELEMENTS (life_cycle));

  for (guint i = 0; i < wheels[0].n_segments; i++)
    {
      const SeralWheelSegment *segment = &wheels[0].segments[i];

      assert_ids (segment->id, flywheel, i);
      g_assert_cmpuint (segment->criteria.n + segment->capabilities.n, >=, 1);
    }

  for (guint i = 0; i < wheels[1].n_segments; i++)
    assert_ids (wheels[1].segments[i].id, life_cycle, i);
}

/* The four figures: who found them, asking whom, and who quotes them. */
static void
test_workspan_figures (void)
{
  static const struct { double value; const char *publisher; int year; guint stage; } expected[] = {
    { 61, "Gartner", 2020, 2 }, { 91, "IDC", 0, 2 }, { 83, "BCG", 0, 3 }, { 53, "BCG", 0, 3 },
  };
  SeralModel *model = get_model ("workspan");
  guint n = 0;
  const SeralContext *context = seral_model_get_context (model, &n);

  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (context[i].value, ==, expected[i].value);
      g_assert_cmpstr (context[i].unit, ==, "%");
      g_assert_cmpstr (context[i].publisher, ==, expected[i].publisher);
      g_assert_cmpint (context[i].year, ==, expected[i].year);
      g_assert_cmpstr (context[i].of, !=, "");
      g_assert_cmpstr (context[i].quoted_by, ==, "WorkSpan");
      g_assert_cmpuint (context[i].stages.n, ==, 1);
      g_assert_cmpint (context[i].stages.items[0], ==, (int) expected[i].stage);
    }
}

/* Partner Program Maturity Model */

static void
test_partneros_stages (void)
{
  static const char * const names[] = { "Foundational", "Developing", "Defined", "Managed", "Leading" };
  static const char * const bynames[] = {
    "Ad-hoc & Reactive", "Emerging Program", "Scaling Program", "Optimizing", "Industry Standard",
  };
  static const guint n_characteristics[] = { 5, 6, 7, 7, 6 };
  static const guint n_focus[] = { 4, 5, 5, 4, 4 };
  static const struct { int min; int max; } months[] = { { 0, 6 }, { 6, 18 }, { 18, 36 }, { 36, -1 }, { -1, -1 } };
  SeralModel *model = get_model ("partneros");
  const SeralStage *stages = seral_model_get_stages (model, NULL);

  assert_stages (model, names);

  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpstr (stages[i].tagline, ==, bynames[i]);
      assert_refs (&stages[i].characteristics, i + 1, "characteristics", n_characteristics[i]);
      assert_refs (&stages[i].focus, i + 1, "focus", n_focus[i]);
      g_assert_cmpint (stages[i].duration.min, ==, months[i].min);
      g_assert_cmpint (stages[i].duration.max, ==, months[i].max);
    }
}

static const char * const templates[] = {
  "I.1", "I.2", "II.6", "II.1", "I.5", "I.6", "II.5", "II.9", "III.2",
  "III.3", "III.6", "III.7", "F.1", "O.1", "III.5", "F.3", "A.1", "X.1",
};

/* Each template stands in the focus of its stage, and its use leads to the next. */
static void
test_partneros_templates (void)
{
  SeralModel *model = get_model ("partneros");
  guint n_resources = 0, n_actions = 0, place = 0;
  const SeralResource *resources = seral_model_get_resources (model, &n_resources);
  const SeralAction *actions = seral_model_get_actions (model, &n_actions);
  const SeralStage *stages = seral_model_get_stages (model, NULL);

  g_assert_cmpuint (n_resources, ==, G_N_ELEMENTS (templates));
  g_assert_cmpuint (n_actions, ==, G_N_ELEMENTS (templates) + 4);

  for (guint i = 0; i < 4; i++)
    {
      for (guint j = 0; j < stages[i].focus.n_items; j++, place++)
        {
          int resource = stages[i].focus.items[j].resource;

          g_assert_cmpstr (resources[resource].id, ==, templates[place]);
          g_assert_cmpint (resources[resource].stage, ==, (int) i);
          g_assert_cmpint (actions[place].resource, ==, resource);
          g_assert_cmpint (actions[place].stage, ==, (int) i + 1);
          g_assert_false (actions[place].sustain);
          g_assert_cmpuint (actions[place].supports.n, >=, 1);
        }
    }

  g_assert_cmpuint (count_actions (model, 5, TRUE), ==, 4);
}

/* The characteristics of stages 2 to 5 as questions, all of them core. */
static void
test_partneros_questions (void)
{
  static const guint n_expected[] = { 0, 6, 7, 7, 6 };
  SeralModel *model = get_model ("partneros");
  guint n = 0, n_found[5] = { 0 };
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  g_assert_cmpuint (n, ==, 26);
  for (guint i = 0; i < n; i++)
    {
      int stage = criteria[i].stage;
      g_autofree char *ref = g_strdup_printf ("stage-%d/characteristics/%u", stage + 1, ++n_found[stage]);

      g_assert_cmpstr (criteria[i].provenance.ref, ==, ref);
      g_assert_cmpint (criteria[i].depth, ==, SERAL_DEPTH_CORE);
      g_assert_true (criteria[i].gates);
      assert_four_steps (criteria[i].scale);
      if (stage == 1)
        g_assert_false (criteria[i].allow_not_applicable);
    }

  for (guint i = 0; i < 5; i++)
    g_assert_cmpuint (n_found[i], ==, n_expected[i]);

  assert_scoring (model, 2.0 / 3.0, 0.0);
  assert_shared_dimensions (model);
}

/* More than 30 % of revenue marks the last stage; the bands below it are ours. */
static void
test_partneros_figure (void)
{
  SeralModel *model = get_model ("partneros");
  const SeralCriterion *share = seral_model_find_criterion (model, "sourced-revenue-share");
  guint n = 0;
  const SeralContext *context = seral_model_get_context (model, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat (context[0].value, ==, 30.0);
  g_assert_cmpint (context[0].stages.items[0], ==, 4);

  g_assert_nonnull (strstr (share->anchors[0], "10"));
  g_assert_nonnull (strstr (share->anchors[1], "20"));
  g_assert_nonnull (strstr (share->anchors[2], "30"));
  g_assert_nonnull (strstr (share->anchors[3], "30"));
}

/* Between them */

/* The level at which a model asks for a capability, 0 where it does not. */
static int
find_capability (const char *model_id,
                 const char *capability)
{
  SeralModel *model = get_model (model_id);
  const SeralStage *stages = seral_model_get_stages (model, NULL);
  guint n = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  for (guint i = 0; i < n; i++)
    {
      for (guint j = 0; j < criteria[i].capabilities.n; j++)
        {
          if (g_str_equal (criteria[i].capabilities.ids[j], capability))
            return stages[criteria[i].stage].level;
        }
    }

  return 0;
}

/* What is the same is linked, wherever it stands; what only sounds alike is not. */
static void
test_capabilities (void)
{
  g_assert_cmpint (find_capability ("partnerspot", "co-marketing"), ==, 3);
  g_assert_cmpint (find_capability ("partneros", "co-marketing"), ==, 2);
  g_assert_cmpint (find_capability ("partnerspot", "annual-summit"), ==, 3);
  g_assert_cmpint (find_capability ("partneros", "annual-summit"), ==, 5);

  g_assert_cmpint (find_capability ("partnerspot", "influenced-revenue"), ==, 2);
  g_assert_cmpint (find_capability ("partneros", "influenced-revenue"), ==, 0);
  g_assert_cmpint (find_capability ("partneros", "sourced-revenue"), ==, 3);
  g_assert_cmpint (find_capability ("partnerspot", "sourced-revenue"), ==, 0);

  g_assert_cmpint (find_capability ("partneros", "tier-registered-certified"), ==, 2);
  g_assert_cmpint (find_capability ("partneros", "multi-tier-ecosystem"), ==, 4);
  g_assert_cmpint (find_capability ("partneros", "tiers-requirements"), ==, 3);
  g_assert_cmpint (find_capability ("partnerspot", "tiers-requirements"), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const ids[] = { "partnerspot", "workspan", "partneros" };
  static const struct { const char *name; GTestDataFunc test; } shared[] = {
    { "no-fault", test_no_fault },
    { "identity", test_identity },
    { "provenance", test_provenance },
    { "questions", test_questions },
    { "radar", test_radar },
  };
  g_autoptr (GFile) folder = g_file_new_for_path ("/nowhere");
  int result;

  g_test_init (&argc, &argv, NULL);
  library = seral_model_library_new_for_folder (NULL, folder);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (shared); j++)
        {
          g_autofree char *path = g_strdup_printf ("/model/bundled/%s/%s", ids[i], shared[j].name);

          g_test_add_data_func (path, ids[i], shared[j].test);
        }
    }

  g_test_add_func ("/model/bundled/partnerspot/stages", test_partnerspot_stages);
  g_test_add_func ("/model/bundled/partnerspot/core", test_partnerspot_questions);
  g_test_add_func ("/model/bundled/partnerspot/ticks", test_partnerspot_ticks);
  g_test_add_func ("/model/bundled/partnerspot/progress", test_partnerspot_progress);
  g_test_add_func ("/model/bundled/partnerspot/pitfalls", test_partnerspot_pitfalls);
  g_test_add_func ("/model/bundled/partnerspot/targets", test_partnerspot_targets);
  g_test_add_func ("/model/bundled/workspan/stages", test_workspan_stages);
  g_test_add_func ("/model/bundled/workspan/rubric", test_workspan_rubric);
  g_test_add_func ("/model/bundled/workspan/indicators", test_workspan_indicators);
  g_test_add_func ("/model/bundled/workspan/progress", test_workspan_progress);
  g_test_add_func ("/model/bundled/workspan/pitfalls", test_workspan_pitfalls);
  g_test_add_func ("/model/bundled/workspan/wheels", test_workspan_wheels);
  g_test_add_func ("/model/bundled/workspan/figures", test_workspan_figures);
  g_test_add_func ("/model/bundled/partneros/stages", test_partneros_stages);
  g_test_add_func ("/model/bundled/partneros/templates", test_partneros_templates);
  g_test_add_func ("/model/bundled/partneros/core", test_partneros_questions);
  g_test_add_func ("/model/bundled/partneros/figure", test_partneros_figure);
  g_test_add_func ("/model/bundled/capabilities", test_capabilities);

  result = g_test_run ();
  g_assert_finalize_object (library);

  return result;
}
