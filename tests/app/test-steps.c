/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-support.h"
#include "app/seral-review-item.h"
#include "app/seral-steps.h"

static SeralModelLibrary *library;

static SeralModel *
get_model (const char *id)
{
  g_autoptr (GError) error = NULL;
  SeralModel *model = seral_model_library_get_model (library, id, NULL, &error);

  g_assert_no_error (error);

  return model;
}

static SeralSteps *
new_steps (const char     *id,
           SeralDepth      depth,
           SeralStepOrder  order)
{
  return seral_steps_new (get_model (id), depth, order, seral_catalogue_get_default ());
}

static guint
get_n (SeralSteps *steps)
{
  return g_list_model_get_n_items (G_LIST_MODEL (steps));
}

static void
assert_step (SeralSteps    *steps,
             guint          position,
             SeralStepKind  kind,
             const char    *eyebrow,
             const char    *title,
             guint          n_questions)
{
  SeralStep *step = seral_steps_get_step (steps, position);

  g_assert_cmpint (seral_step_get_kind (step), ==, kind);
  g_assert_cmpstr (seral_step_get_eyebrow (step), ==, eyebrow);
  g_assert_cmpstr (seral_step_get_title (step), ==, title);
  g_assert_cmpuint (seral_step_get_n_questions (step), ==, n_questions);
}

static void
assert_progress (SeralSteps *steps,
                 guint       position,
                 const char *expected)
{
  g_autofree char *progress = seral_step_dup_progress (seral_steps_get_step (steps, position));

  g_assert_cmpstr (progress, ==, expected);
}

static void
test_by_stage (void)
{
  SeralSteps *steps = new_steps ("partnerspot", SERAL_DEPTH_CORE, SERAL_STEP_ORDER_STAGE);

  g_assert_cmpuint (get_n (steps), ==, 5);
  assert_step (steps, 0, SERAL_STEP_STAGE, "Stage 2", "Managed Partners", 3);
  assert_step (steps, 3, SERAL_STEP_STAGE, "Stage 5", "Orchestrated Ecosystem", 3);
  assert_step (steps, 4, SERAL_STEP_REVIEW, "", "Review", 12);
  g_assert_cmpint (seral_step_get_level (seral_steps_get_step (steps, 0)), ==, 2);
  g_assert_cmpuint (seral_steps_get_review (steps), ==, 4);
  g_assert_null (seral_steps_get_step (steps, 5));
  g_assert_finalize_object (steps);
}

/* A question that speaks of every stage is asked in a step of its own. */
static void
test_all_stages (void)
{
  SeralSteps *steps = new_steps ("workspan", SERAL_DEPTH_CORE, SERAL_STEP_ORDER_STAGE);

  g_assert_cmpuint (get_n (steps), ==, 2);
  assert_step (steps, 0, SERAL_STEP_ALL_STAGES, "", "All Stages", 8);
  g_assert_finalize_object (steps);
}

static void
test_by_dimension (void)
{
  SeralSteps *steps = new_steps ("partnerspot", SERAL_DEPTH_FULL, SERAL_STEP_ORDER_DIMENSION);
  guint n_questions = 0;

  for (guint i = 0; i < seral_steps_get_review (steps); i++)
    {
      SeralStep *step = seral_steps_get_step (steps, i);

      g_assert_cmpint (seral_step_get_kind (step), ==, SERAL_STEP_DIMENSION);
      g_assert_cmpuint (seral_step_get_n_questions (step), >, 0);
      n_questions += seral_step_get_n_questions (step);
    }

  g_assert_cmpuint (n_questions, ==, seral_model_count_criteria (get_model ("partnerspot"), SERAL_DEPTH_FULL));
  g_assert_finalize_object (steps);
}

/* What the depth leaves out is asked nowhere; everything else once. */
static void
test_find_question (void)
{
  SeralModel *model = get_model ("partnerspot");
  SeralSteps *steps = new_steps ("partnerspot", SERAL_DEPTH_CORE, SERAL_STEP_ORDER_STAGE);
  guint n = 0;
  const SeralCriterion *criteria = seral_model_get_criteria (model, &n);

  for (guint i = 0; i < n; i++)
    {
      guint position = G_MAXUINT;
      gboolean found = seral_steps_find_question (steps, i, &position);

      g_assert_cmpint (found, ==, seral_criterion_in_depth (&criteria[i], SERAL_DEPTH_CORE));
      if (found)
        g_assert_cmpint (seral_step_get_level (seral_steps_get_step (steps, position)), ==, criteria[i].stage + 1);
    }

  g_assert_false (seral_steps_find_question (steps, n, &n));
  g_assert_finalize_object (steps);
}

static guint
index_of (const char *criterion)
{
  return seral_model_find_criterion (get_model ("partnerspot"), criterion)->index;
}

static void
take (SeralSteps  *steps,
      const char  *criterion,
      SeralAnswer *answer)
{
  seral_steps_set_answer (steps, index_of (criterion), answer);
  if (answer != NULL)
    seral_answer_unref (answer);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_counts (void)
{
  SeralSteps *steps = new_steps ("partnerspot", SERAL_DEPTH_CORE, SERAL_STEP_ORDER_STAGE);
  SeralAnswer *flagged = seral_answer_with_flagged (NULL, TRUE);
  guint count = 0;

  g_signal_connect_swapped (steps, "changed", G_CALLBACK (count_cb), &count);
  g_assert_cmpuint (seral_steps_find_first_open (steps), ==, 0);

  take (steps, "partner-list", seral_answer_new ("fully"));
  assert_progress (steps, 0, "1 of 3 answered");
  assert_progress (steps, 4, "1 of 12 answered");

  take (steps, "revenue-influenced", flagged);
  assert_progress (steps, 0, "1 of 3 answered, 1 to revisit");
  assert_progress (steps, 4, "1 of 12 answered, 1 to revisit");

  take (steps, "revenue-influenced", seral_answer_new (SERAL_OPTION_DONT_KNOW));
  take (steps, "designated-owner", seral_answer_new ("no"));
  g_assert_true (seral_step_is_complete (seral_steps_get_step (steps, 0)));
  g_assert_cmpuint (seral_steps_find_first_open (steps), ==, 1);
  g_assert_cmpuint (seral_steps_count (steps, SERAL_QUESTION_DONT_KNOW), ==, 1);
  g_assert_cmpuint (seral_steps_count (steps, SERAL_QUESTION_FLAGGED), ==, 0);

  take (steps, "partner-list", NULL);
  assert_progress (steps, 0, "2 of 3 answered");
  g_assert_cmpuint (count, ==, 5);

  take (steps, "partner-list", NULL);
  g_assert_cmpuint (count, ==, 5);
  g_assert_finalize_object (steps);
}

/* An option that the model does not know is kept in the document, and answers nothing. */
static void
test_unknown_option (void)
{
  SeralSteps *steps = new_steps ("partnerspot", SERAL_DEPTH_CORE, SERAL_STEP_ORDER_STAGE);

  take (steps, "partner-list", seral_answer_new ("perhaps"));
  assert_progress (steps, 0, "0 of 3 answered");
  g_assert_finalize_object (steps);
}

static void
assert_needed (SeralSteps *steps,
               const char *criterion,
               const char *reason)
{
  SeralModel *model = get_model ("partnerspot");
  SeralQuestionState state = seral_steps_get_state (steps, index_of (criterion));
  SeralReviewItem *item = seral_review_item_new (seral_model_find_criterion (model, criterion), state);
  g_autofree char *text = NULL;

  g_object_get (item, "reason", &text, NULL);
  g_assert_true (seral_review_item_is_needed (state));
  g_assert_cmpstr (text, ==, reason);
  g_assert_finalize_object (item);
}

static void
test_review (void)
{
  SeralSteps *steps = new_steps ("partnerspot", SERAL_DEPTH_CORE, SERAL_STEP_ORDER_STAGE);
  g_autoptr (SeralAnswer) fully = seral_answer_new ("fully");
  g_autoptr (SeralAnswer) left_out = seral_answer_new (SERAL_OPTION_NOT_APPLICABLE);

  assert_needed (steps, "partner-list", "Open");
  take (steps, "partner-list", seral_answer_new (SERAL_OPTION_DONT_KNOW));
  assert_needed (steps, "partner-list", "Don’t know");
  take (steps, "partner-list", seral_answer_with_flagged (fully, TRUE));
  assert_needed (steps, "partner-list", "Flagged");
  take (steps, "partner-list", seral_answer_with_carried_over (fully, TRUE));
  assert_needed (steps, "partner-list", "From the last round, not confirmed");
  take (steps, "partner-collaboration", seral_answer_ref (left_out));
  assert_needed (steps, "partner-collaboration", "Not applicable, without a reason");

  take (steps, "partner-list", seral_answer_ref (fully));
  take (steps, "partner-collaboration", seral_answer_with_note (left_out, "One partner only"));
  g_assert_false (seral_review_item_is_needed (seral_steps_get_state (steps, index_of ("partner-list"))));
  g_assert_false (seral_review_item_is_needed (seral_steps_get_state (steps, index_of ("partner-collaboration"))));
  g_assert_finalize_object (steps);
}

static SeralModel *
new_large_model (guint n)
{
  g_autoptr (GString) json = g_string_new (
    "{\"format\":\"seral-model\",\"formatVersion\":1,\"id\":\"large\",\"version\":\"1.0.0\",\"name\":\"Large\","
    "\"language\":\"en\",\"stages\":[{\"id\":\"a\",\"level\":0,\"name\":\"A\"},{\"id\":\"b\",\"level\":1,\"name\":\"B\"}],"
    "\"scales\":{\"s\":{\"options\":[{\"id\":\"no\",\"label\":\"No\",\"value\":0},{\"id\":\"yes\",\"label\":\"Yes\",\"value\":1}]}},"
    "\"dimensions\":[{\"id\":\"d\",\"name\":\"D\"}],\"criteria\":[");
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SeralModel *model;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{\"id\":\"c-%u\",\"dimension\":\"d\",\"stage\":\"b\",\"scale\":\"s\",\"question\":\"Q?\"}",
                            i > 0 ? "," : "", i);
  g_string_append (json, "],\"scoring\":{\"gate\":{\"rule\":\"mean\",\"threshold\":0.5},\"overall\":\"gated\"}}");

  bytes = g_bytes_new (json->str, json->len);
  model = seral_model_new_from_bytes (bytes, seral_catalogue_get_default (), faults, &error);
  g_assert_no_error (error);

  return model;
}

/* No step is longer than a person can look over, whatever the definition holds. */
static void
test_parts (void)
{
  g_autoptr (SeralModel) model = new_large_model (10000);
  SeralSteps *steps = seral_steps_new (model, SERAL_DEPTH_FULL, SERAL_STEP_ORDER_STAGE,
                                       seral_catalogue_get_default ());
  guint asked = 0;

  g_assert_cmpuint (get_n (steps), ==, 834 + 1);
  assert_step (steps, 0, SERAL_STEP_STAGE, "Stage 1 · Part 1 of 834", "B", 11);

  for (guint i = 0; i < seral_steps_get_review (steps); i++)
    {
      guint n = 0;
      const guint *criteria = seral_step_get_criteria (seral_steps_get_step (steps, i), &n);

      g_assert_cmpuint (n, <=, SERAL_STEP_LONGEST);
      for (guint j = 0; j < n; j++)
        g_assert_cmpuint (criteria[j], ==, asked++);
    }

  g_assert_cmpuint (asked, ==, 10000);
  g_assert_finalize_object (steps);
}

static void
add_tests (void)
{
  library = seral_model_library_new (seral_catalogue_get_default ());

  g_test_add_func ("/app/steps/by-stage", test_by_stage);
  g_test_add_func ("/app/steps/all-stages", test_all_stages);
  g_test_add_func ("/app/steps/by-dimension", test_by_dimension);
  g_test_add_func ("/app/steps/find-question", test_find_question);
  g_test_add_func ("/app/steps/counts", test_counts);
  g_test_add_func ("/app/steps/unknown-option", test_unknown_option);
  g_test_add_func ("/app/steps/review", test_review);
  g_test_add_func ("/app/steps/parts", test_parts);
}

int
main (int   argc,
      char *argv[])
{
  return support_run (&argc, &argv, add_tests);
}
