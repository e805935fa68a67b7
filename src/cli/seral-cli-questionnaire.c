/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cli/seral-cli-input.h"
#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-shelf.h"
#include "exchange/seral-questionnaire.h"

/* What was given, and what it means. */
typedef struct
{
  char              *output;
  char              *format_word;
  char              *round_wanted;
  char              *respondent;
  char              *language;
  char             **only;
  char             **models;
  char             **rest;
  SeralExportFormat  format;
  SeralCatalogue    *catalogue;   /* (owned) */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->format_word);
  g_free (options->round_wanted);
  g_free (options->respondent);
  g_free (options->language);
  g_strfreev (options->only);
  g_strfreev (options->models);
  g_strfreev (options->rest);
  g_clear_pointer (&options->catalogue, seral_catalogue_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What was said, or the ending of the file. */
static gboolean
find_format (const SeralCliUsage *usage,
             Options             *options)
{
  gboolean found = options->format_word != NULL
                     ? seral_export_format_find (options->format_word, &options->format)
                     : seral_export_format_find_path (options->output, &options->format);

  if (found && seral_questionnaire_takes (options->format))
    return TRUE;

  if (options->format_word != NULL)
    seral_cli_wrong_usage (usage, _("%s cannot be “%s”; it can be one of: %s"), "--format", options->format_word,
                           "html, csv");
  else
    seral_cli_wrong_usage (usage, _("The ending of “%s” tells no format; say with --format which: %s"),
                           options->output, "html, csv");

  return FALSE;
}

static gboolean
check_options (const SeralCliUsage *usage,
               Options             *options)
{
  if (options->rest == NULL || options->rest[1] != NULL)
    seral_cli_wrong_usage (usage, _("Name one assessment"));
  else if (options->output == NULL)
    seral_cli_wrong_usage (usage, _("Say with --output where to write"));
  else
    return find_format (usage, options) &&
           seral_cli_choose_language (usage, options->language, &options->catalogue) &&
           seral_cli_check_text (usage, "--round", &options->round_wanted) &&
           seral_cli_check_text (usage, "--respondent", &options->respondent);

  return FALSE;
}

static gboolean
is_wanted (const Options *options,
           SeralModelUse *use)
{
  return options->only == NULL || g_strv_contains ((const char * const *) options->only, seral_model_use_get_model (use));
}

/* The models that are asked about; FALSE after saying which is not there. */
static gboolean
find_parts (const Options   *options,
            SeralCliShelf   *shelf,
            SeralAssessment *assessment,
            GArray          *parts)
{
  GListModel *uses = seral_assessment_get_models (assessment);

  for (char **id = options->only; id != NULL && *id != NULL; id++)
    if (seral_assessment_find_model_use (assessment, *id) == NULL)
      {
        g_autofree char *message = g_strdup_printf (_("it does not use a model “%s”"), *id);

        seral_cli_complain_of (options->rest[0], message);
        return FALSE;
      }

  for (guint i = 0; i < g_list_model_get_n_items (uses); i++)
    {
      g_autoptr (SeralModelUse) use = g_list_model_get_item (uses, i);
      SeralQuestionnairePart part = { NULL, seral_model_use_get_depth (use) };
      g_autoptr (GError) error = NULL;

      if (!is_wanted (options, use))
        continue;

      part.model = seral_cli_shelf_find_model (shelf, use, &error);
      if (part.model == NULL)
        {
          seral_cli_complain_of (options->rest[0], error->message);
          return FALSE;
        }
      g_array_append_val (parts, part);
    }

  if (parts->len == 0)
    seral_cli_complain_of (options->rest[0], _("it uses no model"));

  return parts->len > 0;
}

static SeralCliStatus
write_questionnaire (const Options   *options,
                     SeralCliShelf   *shelf,
                     SeralAssessment *assessment,
                     SeralRound      *round)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (SeralQuestionnairePart));
  SeralQuestionnaire questionnaire = {
    .catalogue = options->catalogue,
    .assessment = assessment,
    .round = round,
    .respondent = options->respondent,
  };
  g_autoptr (GBytes) bytes = NULL;

  if (!find_parts (options, shelf, assessment, parts))
    return SERAL_CLI_AT_FAULT;

  questionnaire.parts = (const SeralQuestionnairePart *) (gconstpointer) parts->data;
  questionnaire.n_parts = parts->len;
  bytes = seral_questionnaire_export (&questionnaire, options->format);

  return seral_cli_write (options->output, bytes);
}

static SeralCliStatus
run (const Options *options)
{
  g_autoptr (SeralCliShelf) shelf = NULL;
  g_autoptr (SeralAssessment) assessment = NULL;
  SeralRound *round;
  SeralCliStatus status;

  shelf = seral_cli_shelf_new (options->catalogue, (const char * const *) options->models);
  if (shelf == NULL)
    return SERAL_CLI_AT_FAULT;
  assessment = seral_cli_read_assessment (options->rest[0]);
  round = assessment != NULL ? seral_cli_find_round (options->rest[0], assessment, options->round_wanted) : NULL;
  if (round == NULL)
    return SERAL_CLI_AT_FAULT;

  seral_cli_shelf_open_document (shelf, assessment);
  status = write_questionnaire (options, shelf, assessment, round);
  seral_cli_shelf_close_document (shelf);
  seral_cli_shelf_complain_unused (shelf);

  return status;
}

/**
 * seral_cli_questionnaire:
 * @arguments: the command's name and what was given to it
 *
 * Writes the questions of an assessment for people who do not have the program.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_questionnaire (char **arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("File to write"), N_("OUT") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format_word,
      N_("html, csv (without it, by the ending of OUT)"), N_("FORMAT") },
    { "only", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.only,
      N_("Ask about this model alone; may be given again"), N_("MODEL") },
    { "respondent", 0, 0, G_OPTION_ARG_FILENAME, &options.respondent, N_("Whom it is for"), N_("NAME") },
    { "round", 0, 0, G_OPTION_ARG_FILENAME, &options.round_wanted,
      N_("Which round, by id, title or date (without it, the latest)"), N_("ROUND") },
    { "language", 0, 0, G_OPTION_ARG_FILENAME, &options.language,
      N_("Language of what is written, such as de or pt-BR"), N_("LANGUAGE") },
    { "model", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.models,
      N_("A definition to use instead of the one the document means"), N_("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.rest, NULL, NULL },
    { NULL },
  };
  const SeralCliUsage usage = {
    .command = "questionnaire",
    .parameters = _("FILE -o OUT"),
    .summary = _("Write the questions of an assessment for colleagues who do not have Seral: as one\n"
                 "HTML page for any browser, which works without a network and hands back a file,\n"
                 "or as CSV to fill in with a spreadsheet. Nobody’s answers are in it."),
    .description = _("Example:\n"
                     "  seral-cli questionnaire nordwind.seral -o questions.html\n"
                     "\n"
                     "“seral-cli merge” brings in what comes back.\n"),
  };
  SeralCliStatus status = SERAL_CLI_DONE;

  if (!seral_cli_parse (&usage, entries, arguments, &status))
    return status;

  return check_options (&usage, &options) ? run (&options) : SERAL_CLI_WRONG_USAGE;
}
