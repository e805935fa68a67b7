/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cli/seral-cli-check.h"
#include "cli/seral-cli-ids.h"

/* What is known while the answers of one map are looked at. */
typedef struct
{
  SeralModel  *model;
  const char  *pointer; /* of the map */
  SeralFaults *faults;
} Check;

/* Escapes a name for a JSON Pointer (RFC 6901). */
static char *
escape (const char *name)
{
  GString *escaped = g_string_new (name);

  g_string_replace (escaped, "~", "~0", 0);
  g_string_replace (escaped, "/", "~1", 0);

  return g_string_free (escaped, FALSE);
}

static void
warn (Check      *check,
      const char *criterion,
      const char *what,
      const char *id,
      const char *hint)
{
  g_autofree char *model = escape (seral_model_get_id (check->model));
  g_autofree char *member = escape (criterion);
  g_autofree char *pointer = g_strdup_printf ("%s/%s/%s", check->pointer, model, member);
  g_autofree char *quoted = seral_fault_quote (id);

  seral_faults_add (check->faults, SERAL_FAULT_WARNING, pointer, "%s %s. %s", what, quoted,
                    hint != NULL ? hint : _("It is kept, and counts as open."));
}

static void
check_answer (const char  *model,
              const char  *id,
              SeralAnswer *answer,
              gpointer     user_data)
{
  Check *check = user_data;
  const SeralCriterion *criterion = seral_model_find_criterion (check->model, id);
  const char *option = seral_answer_get_option (answer);
  g_autofree char *hint = NULL;

  if (criterion == NULL)
    {
      hint = seral_cli_suggest_criterion (check->model, id);
      warn (check, id, _("The model has no question"), id, hint);
    }
  else if (option != NULL && !seral_cli_has_option (check->model, criterion, option))
    {
      hint = seral_cli_suggest_option (check->model, criterion, option);
      warn (check, id, _("This question has no answer"), option, hint);
    }
}

static void
check_round (Check      *check,
             SeralRound *round,
             guint       index)
{
  GListModel *sheets = seral_round_get_sheets (round);
  g_autofree char *agreed = g_strdup_printf ("/rounds/%u/agreed", index);

  for (guint i = 0; i < g_list_model_get_n_items (sheets); i++)
    {
      g_autoptr (SeralSheet) sheet = g_list_model_get_item (sheets, i);
      g_autofree char *pointer = g_strdup_printf ("/rounds/%u/sheets/%u/answers", index, i);

      check->pointer = pointer;
      seral_answer_map_foreach (seral_sheet_get_answers (sheet), seral_model_get_id (check->model),
                                check_answer, check);
    }

  check->pointer = agreed;
  seral_answer_map_foreach (seral_round_get_agreed (round), seral_model_get_id (check->model), check_answer, check);
}

static void
check_target (Check         *check,
              SeralModelUse *use,
              guint          index)
{
  const char *target = seral_model_use_get_target (use);
  g_autofree char *pointer = NULL;
  g_autofree char *quoted = NULL;

  if (target == NULL || seral_model_find_stage (check->model, target) != NULL)
    return;

  pointer = g_strdup_printf ("/models/%u/target", index);
  quoted = seral_fault_quote (target);
  seral_faults_add (check->faults, SERAL_FAULT_WARNING, pointer, _("The model has no stage %s."), quoted);
}

/* A definition that the document brings along has faults of its own. */
static void
check_definition (GBytes      *definition,
                  guint        index,
                  SeralFaults *faults)
{
  g_autoptr (SeralFaults) found = seral_faults_new ();
  SeralModel *model = seral_model_new_from_bytes (definition, seral_catalogue_get_default (), found, NULL);

  g_clear_object (&model);
  for (guint i = 0; i < seral_faults_get_n (found); i++)
    {
      const SeralFault *fault = seral_faults_get (found, i);
      g_autofree char *pointer = g_strdup_printf ("/embeddedModels/%u%s", index, fault->pointer);

      seral_faults_add (faults, fault->severity, pointer, "%s", fault->message);
    }
}

static void
check_embedded (SeralAssessment *assessment,
                SeralFaults     *faults)
{
  guint n_models = 0;
  GBytes **definitions = seral_assessment_dup_embedded_models (assessment, &n_models);

  for (guint i = 0; i < n_models; i++)
    {
      g_autoptr (GBytes) definition = definitions[i];

      check_definition (definition, i, faults);
    }

  g_free (definitions);
}

static void
check_use (SeralCliShelf   *shelf,
           SeralAssessment *assessment,
           SeralModelUse   *use,
           guint            index,
           SeralFaults     *faults)
{
  GListModel *rounds = seral_assessment_get_rounds (assessment);
  Check check = { .faults = faults };
  g_autoptr (GError) error = NULL;

  check.model = seral_cli_shelf_find_model (shelf, use, &error);
  if (check.model == NULL)
    {
      g_autofree char *pointer = g_strdup_printf ("/models/%u", index);

      seral_faults_add (faults, SERAL_FAULT_WARNING, pointer, "%s", error->message);
      return;
    }

  check_target (&check, use, index);
  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (SeralRound) round = g_list_model_get_item (rounds, i);

      check_round (&check, round, i);
    }
}

/**
 * seral_cli_check_assessment:
 * @shelf: the definitions
 * @assessment: a document
 * @faults: where to add what is found
 *
 * Looks for what only shows beside the models a document uses: answers to
 * questions that there are not, with options that there are not. They are
 * warnings, as the document can be used in spite of them.
 */
void
seral_cli_check_assessment (SeralCliShelf   *shelf,
                            SeralAssessment *assessment,
                            SeralFaults     *faults)
{
  GListModel *uses = seral_assessment_get_models (assessment);

  check_embedded (assessment, faults);

  seral_cli_shelf_open_document (shelf, assessment);
  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);

      check_use (shelf, assessment, use, i, faults);
    }
  seral_cli_shelf_close_document (shelf);
}
