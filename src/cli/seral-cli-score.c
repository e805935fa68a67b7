/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/seral-cli-json.h"
#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-progress.h"
#include "cli/seral-cli-report.h"
#include "exchange/seral-scores.h"

/* What gathers while the documents are gone through. */
typedef struct
{
  int        format;
  GString   *text;    /* for people, or CSV */
  JsonArray *array;
} Scores;

static SeralCliStatus
add_score (const SeralCliSubject *subject,
           gpointer               user_data)
{
  Scores *scores = user_data;
  g_autofree char *file = g_filename_display_name (subject->path);

  if (scores->format == SERAL_CLI_JSON)
    json_array_add_element (scores->array, seral_scores_to_json (subject->result, file, subject->round));
  else if (scores->format == SERAL_CLI_CSV)
    seral_scores_append_csv (scores->text, subject->result, file, subject->round);
  else
    {
      g_autofree char *report = seral_cli_report (seral_catalogue_get_default (), subject);

      if (scores->text->len > 0)
        g_string_append (scores->text, "\n\n");
      g_string_append (scores->text, report);
    }

  return SERAL_CLI_DONE;
}

static SeralCliStatus
print_scores (Scores *scores)
{
  if (scores->format == SERAL_CLI_TEXT)
    return seral_cli_print (scores->text->str);

  if (scores->format == SERAL_CLI_JSON)
    {
      g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);

      json_node_set_array (root, scores->array);
      return seral_cli_print_json (root);
    }

  {
    g_autoptr (GBytes) bytes = g_bytes_new (scores->text->str, scores->text->len);

    return seral_cli_write (SERAL_CLI_DASH, bytes);
  }
}

static SeralCliStatus
score_files (SeralCliShelf           *shelf,
             char                   **files,
             const SeralCliSelection *selection,
             int                      format)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (SeralCliProgress) progress = seral_cli_progress_new (g_strv_length (files));
  Scores scores = { format, text, array };
  SeralCliStatus status = SERAL_CLI_DONE;

  if (format == SERAL_CLI_CSV)
    seral_scores_append_csv_head (text);

  for (char **file = files; *file != NULL; file++)
    {
      status = seral_cli_worse (status, seral_cli_foreach_subject (shelf, *file, selection, add_score, &scores));
      seral_cli_progress_step (progress);
    }
  seral_cli_progress_clear (progress);
  seral_cli_shelf_complain_unused (shelf);

  return seral_cli_worse (status, print_scores (&scores));
}

/**
 * seral_cli_score:
 * @arguments: the command's name and what was given to it
 *
 * Says which stage assessments come to.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_score (char **arguments)
{
  g_autofree char *format_word = NULL;
  g_autofree char *depth_word = NULL;
  g_autofree char *round = NULL;
  g_auto (GStrv) models = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "model", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &models,
      N_("A definition to use instead of the one the documents mean"), N_("FILE") },
    { "round", 0, 0, G_OPTION_ARG_FILENAME, &round,
      N_("Which round, by id, title or date (without it, the latest)"), N_("ROUND") },
    { "depth", 0, 0, G_OPTION_ARG_FILENAME, &depth_word,
      N_("Which questions: core, full (without it, as the document has it)"), N_("DEPTH") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_word, N_("How to print: text, json, csv"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };
  static const char * const depths[] = { "core", "full", NULL };
  const SeralCliUsage usage = {
    .command = "score",
    .parameters = _("FILE…"),
    .summary = _("Say which stage assessments come to: what the next stage asks, what holds the\n"
                 "company back, and what else is worth knowing. A dash is standard input."),
    .description = _("JSON and CSV have an object or a line for each document and model, with numbers\n"
                     "that are not rounded.\n"),
  };
  g_autoptr (SeralCliShelf) shelf = NULL;
  SeralCliSelection selection = { 0 };
  SeralCliStatus status = SERAL_CLI_DONE;
  int format = SERAL_CLI_TEXT;
  int depth_index = -1;
  SeralDepth depth;

  if (!seral_cli_parse (&usage, entries, arguments, &status))
    return status;
  if (!seral_cli_choose (&usage, "--format", format_word, seral_cli_text_json_or_csv, &format) ||
      !seral_cli_choose (&usage, "--depth", depth_word, depths, &depth_index) ||
      !seral_cli_check_text (&usage, "--round", &round))
    return SERAL_CLI_WRONG_USAGE;
  if (files == NULL)
    return seral_cli_wrong_usage (&usage, _("Name at least one file"));

  shelf = seral_cli_shelf_new (seral_catalogue_get_default (), (const char * const *) models);
  if (shelf == NULL)
    return SERAL_CLI_AT_FAULT;

  depth = (SeralDepth) MAX (depth_index, 0);
  selection.round = round;
  selection.depth = depth_index >= 0 ? &depth : NULL;

  return score_files (shelf, files, &selection, format);
}
