/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "assessment/seral-merge.h"
#include "cli/seral-cli-compare-private.h"
#include "cli/seral-cli-input.h"
#include "cli/seral-cli-json.h"
#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"
#include "words/seral-words-merge.h"

/* A #SeralModelFinder. */
static SeralModel *
find_model (const char *model,
            const char *version,
            gpointer    shelf)
{
  return seral_model_library_get_model (seral_cli_shelf_get_library (shelf), model, version, NULL);
}

/* The round before another one in its document. */
static SeralRound *
find_before (SeralAssessment *assessment,
             SeralRound      *round)
{
  GListModel *rounds = seral_assessment_get_rounds (assessment);
  SeralRound *before = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (SeralRound) one = g_list_model_get_item (rounds, i);

      if (one == round)
        break;
      before = one; /* the assessment keeps it */
    }

  return before;
}

static gboolean
find_rounds (SeralCliComparing *self)
{
  self->to.round = seral_cli_find_round (self->to.path, self->to.assessment, self->to.wanted);
  if (self->to.round == NULL)
    return FALSE;

  if (self->from.wanted != NULL || self->from.assessment != self->to.assessment)
    {
      self->from.round = seral_cli_find_round (self->from.path, self->from.assessment, self->from.wanted);
      return self->from.round != NULL;
    }

  self->from.round = find_before (self->from.assessment, self->to.round);
  if (self->from.round == NULL)
    seral_cli_complain_of (self->from.path, _("there is no earlier round to compare with"));

  return self->from.round != NULL;
}

/* The earlier answers as the later document's version of the model asks them. */
static SeralRound *
migrate (SeralCliComparing *self,
         SeralModel        *model,
         SeralAssessment  **copy)
{
  g_autoptr (SeralMerge) migration = NULL;
  g_autoptr (SeralChange) inverse = NULL;
  g_autoptr (GError) error = NULL;

  *copy = seral_assessment_copy (self->from.assessment);
  migration = seral_merge_new_migration (*copy, model, find_model, self->shelf, &error);
  if (migration != NULL)
    inverse = seral_change_apply (seral_merge_get_change (migration), *copy, &error);
  if (inverse == NULL)
    {
      seral_cli_complain_of (self->from.path, error->message);
      return NULL;
    }

  for (guint i = 0; i < seral_merge_get_n_entries (migration); i++)
    {
      const SeralMergeEntry *entry = seral_merge_get_entry (migration, i);
      g_autofree char *line = seral_words_merge_entry (seral_catalogue_get_default (), entry);

      if (entry->kind == SERAL_MERGE_KEPT && g_strcmp0 (entry->round, seral_round_get_id (self->from.round)) == 0)
        seral_cli_complain_of (self->from.path, line);
    }

  return seral_assessment_find_round (*copy, seral_round_get_id (self->from.round));
}

static SeralDepth
choose_depth (SeralCliComparing *self,
              SeralModelUse     *from,
              SeralModelUse     *to)
{
  g_autofree char *message = NULL;

  if (self->depth != NULL)
    return *self->depth;
  if (seral_model_use_get_depth (from) == seral_model_use_get_depth (to))
    return seral_model_use_get_depth (to);

  message = g_strdup_printf (_("“%s” was not answered in the same depth; its core questions are compared"),
                             seral_model_use_get_model (to));
  seral_cli_complain_of (self->to.path, message);

  return SERAL_DEPTH_CORE;
}

static SeralCliStatus
compare_model (SeralCliComparing *self,
               SeralModelUse     *from,
               SeralModelUse     *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralAssessment) copy = NULL;
  g_autoptr (SeralComparison) comparison = NULL;
  SeralModel *model = seral_cli_shelf_find_model (self->shelf, to, &error);
  SeralRound *round;

  if (model == NULL)
    {
      seral_cli_complain_of (self->to.path, error->message);
      return SERAL_CLI_AT_FAULT;
    }

  round = migrate (self, model, &copy);
  if (round == NULL)
    return SERAL_CLI_AT_FAULT;

  comparison = seral_comparison_new_of_rounds (model, choose_depth (self, from, to), round, self->to.round);
  self->add (self, comparison);
  self->n_compared++;

  return SERAL_CLI_DONE;
}

static SeralCliStatus
compare_models (SeralCliComparing *self)
{
  GListModel *uses = seral_assessment_get_models (self->to.assessment);
  SeralCliStatus status = SERAL_CLI_DONE;

  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);
      SeralModelUse *before = seral_assessment_find_model_use (self->from.assessment, seral_model_use_get_model (use));

      if (before != NULL)
        status = seral_cli_worse (status, compare_model (self, before, use));
    }

  if (self->n_compared == 0 && status == SERAL_CLI_DONE)
    {
      seral_cli_complain_of (self->to.path, _("there is no model that both answer"));
      return SERAL_CLI_AT_FAULT;
    }

  return status;
}

static SeralCliStatus
compare_documents (SeralCliComparing *self,
                   char             **files)
{
  g_autoptr (SeralAssessment) from = seral_cli_read_assessment (files[0]);
  g_autoptr (SeralAssessment) to = NULL;
  SeralCliStatus status;

  if (from != NULL)
    to = files[1] != NULL ? seral_cli_read_assessment (files[1]) : g_object_ref (from);
  if (from == NULL || to == NULL)
    return SERAL_CLI_AT_FAULT;

  self->from.path = files[0];
  self->from.assessment = from;
  self->to.path = files[1] != NULL ? files[1] : files[0];
  self->to.assessment = to;
  if (!find_rounds (self))
    return SERAL_CLI_AT_FAULT;

  /* The later document's definitions win where both bring some. */
  seral_cli_shelf_open_document (self->shelf, from);
  if (to != from)
    seral_cli_shelf_open_document (self->shelf, to);
  status = compare_models (self);
  seral_cli_shelf_close_document (self->shelf);

  return self->n_compared > 0 ? seral_cli_worse (status, seral_cli_compare_print (self)) : status;
}

/**
 * seral_cli_compare:
 * @arguments: the command's name and what was given to it
 *
 * Says what is different between two rounds or two documents.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_compare (char **arguments)
{
  static const char * const depths[] = { "core", "full", NULL };
  g_autofree char *format_word = NULL;
  g_autofree char *depth_word = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_auto (GStrv) models = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &from,
      N_("The earlier round, by id, title or date (without it, the one before)"), N_("ROUND") },
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &to,
      N_("The later round, by id, title or date (without it, the latest)"), N_("ROUND") },
    { "model", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &models,
      N_("A definition to use instead of the one the documents mean"), N_("FILE") },
    { "depth", 0, 0, G_OPTION_ARG_FILENAME, &depth_word,
      N_("Which questions: core, full (without it, as the documents have it)"), N_("DEPTH") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_word, N_("How to print: text, json, csv"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };
  const SeralCliUsage usage = {
    .command = "compare",
    .parameters = _("FILE [FILE]"),
    .summary = _("Say what is different between two rounds of an assessment, or between two\n"
                 "assessments: stages, dimensions and single answers, model by model."),
    .description = _("Of two files the latest rounds are compared, of one file the latest and the one\n"
                     "before it.\n"),
  };
  g_autoptr (SeralCliShelf) shelf = NULL;
  SeralCliStatus status = SERAL_CLI_DONE;
  SeralCliComparing self = { .format = SERAL_CLI_TEXT };
  int depth_index = -1;
  SeralDepth depth;

  if (!seral_cli_parse (&usage, entries, arguments, &status))
    return status;
  if (!seral_cli_choose (&usage, "--format", format_word, seral_cli_text_json_or_csv, &self.format) ||
      !seral_cli_choose (&usage, "--depth", depth_word, depths, &depth_index) ||
      !seral_cli_check_text (&usage, "--from", &from) || !seral_cli_check_text (&usage, "--to", &to))
    return SERAL_CLI_WRONG_USAGE;
  if (files == NULL)
    return seral_cli_wrong_usage (&usage, _("Name at least one file"));
  if (files[1] != NULL && files[2] != NULL)
    return seral_cli_wrong_usage (&usage, _("“%s” is one argument too many"), files[2]);

  shelf = seral_cli_shelf_new (seral_catalogue_get_default (), (const char * const *) models);
  if (shelf == NULL)
    return SERAL_CLI_AT_FAULT;

  depth = (SeralDepth) MAX (depth_index, 0);
  self.shelf = shelf;
  self.depth = depth_index >= 0 ? &depth : NULL;
  self.from.wanted = from;
  self.to.wanted = to;
  seral_cli_compare_begin (&self);
  status = compare_documents (&self, files);
  seral_cli_compare_end (&self);

  return status;
}
