/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/seral-cli-input.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-subject.h"

static int
get_target (SeralModel    *model,
            SeralModelUse *use)
{
  const char *id = seral_model_use_get_target (use);
  const SeralStage *stage = id != NULL ? seral_model_find_stage (model, id) : NULL;

  return stage != NULL ? stage->level : seral_model_get_base_level (model) - 1;
}

static void
warn_of_unknown (const SeralCliSubject *subject,
                 SeralAnswers          *answers)
{
  guint n = seral_answers_get_n_unknown (answers);
  g_autofree char *message = NULL;

  if (n == 0)
    return;

  /* Translators: answers name questions or options by ids; %s is the id of a model. */
  message = g_strdup_printf (ngettext ("%u answer is to questions or with options that “%s” does not know; "
                                       "it counts as open",
                                       "%u answers are to questions or with options that “%s” does not know; "
                                       "they count as open", n),
                             n, seral_model_get_id (subject->model));
  seral_cli_complain_of (subject->path, message);
}

static SeralCliStatus
score (SeralCliSubject         *subject,
       const SeralCliSelection *selection,
       SeralCliSubjectFunc      func,
       gpointer                 user_data)
{
  g_autoptr (SeralAnswers) answers = seral_answers_new_from_round (subject->model, subject->round);
  SeralDepth depth = selection->depth != NULL ? *selection->depth : seral_model_use_get_depth (subject->use);
  g_autoptr (SeralResult) result = NULL;

  warn_of_unknown (subject, answers);

  result = seral_score (answers, depth);
  subject->result = result;
  subject->target = get_target (subject->model, subject->use);

  return func (subject, user_data);
}

static SeralCliStatus
score_models (SeralCliShelf           *shelf,
              SeralCliSubject         *subject,
              const SeralCliSelection *selection,
              SeralCliSubjectFunc      func,
              gpointer                 user_data)
{
  GListModel *uses = seral_assessment_get_models (subject->assessment);
  SeralCliStatus status = SERAL_CLI_DONE;

  if (g_list_model_get_n_items (uses) == 0)
    {
      seral_cli_complain_of (subject->path, _("it uses no model"));
      return SERAL_CLI_AT_FAULT;
    }

  for (guint i = 0; i < g_list_model_get_n_items (uses) && status <= SERAL_CLI_AT_FAULT; i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);
      g_autoptr (GError) error = NULL;
      SeralCliStatus one = SERAL_CLI_AT_FAULT;

      subject->use = use;
      subject->model = seral_cli_shelf_find_model (shelf, use, &error);
      if (subject->model != NULL)
        one = score (subject, selection, func, user_data);
      else
        seral_cli_complain_of (subject->path, error->message);
      status = seral_cli_worse (status, one);
    }

  return status;
}

/**
 * seral_cli_foreach_subject_of:
 * @shelf: the definitions
 * @path: file of the document, or a dash
 * @assessment: the document
 * @selection: what to look at
 * @func: called for each model that the document uses
 * @user_data: given to @func
 *
 * Scores a document that was read against each of its models, as
 * seral_cli_foreach_subject() does.
 *
 * Returns: the worst that happened
 */
SeralCliStatus
seral_cli_foreach_subject_of (SeralCliShelf           *shelf,
                              const char              *path,
                              SeralAssessment         *assessment,
                              const SeralCliSelection *selection,
                              SeralCliSubjectFunc      func,
                              gpointer                 user_data)
{
  SeralCliSubject subject = { .path = path, .assessment = assessment };
  SeralCliStatus status;

  subject.round = seral_cli_find_round (path, assessment, selection->round);
  if (subject.round == NULL)
    return SERAL_CLI_AT_FAULT;

  seral_cli_shelf_open_document (shelf, assessment);
  status = score_models (shelf, &subject, selection, func, user_data);
  seral_cli_shelf_close_document (shelf);

  return status;
}

/**
 * seral_cli_foreach_subject:
 * @shelf: the definitions
 * @path: file of a document, or a dash
 * @selection: what to look at
 * @func: called for each model that the document uses
 * @user_data: given to @func
 *
 * Reads a document and scores it against each of its models. What is wrong is
 * said; one model at fault does not keep the others from being looked at, while
 * output that cannot be written does.
 *
 * Returns: the worst that happened
 */
SeralCliStatus
seral_cli_foreach_subject (SeralCliShelf           *shelf,
                           const char              *path,
                           const SeralCliSelection *selection,
                           SeralCliSubjectFunc      func,
                           gpointer                 user_data)
{
  g_autoptr (SeralAssessment) assessment = seral_cli_read_assessment (path);

  if (assessment == NULL)
    return SERAL_CLI_AT_FAULT;

  return seral_cli_foreach_subject_of (shelf, path, assessment, selection, func, user_data);
}
