/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "assessment/seral-merge.h"
#include "cli/seral-cli-input.h"
#include "cli/seral-cli-json.h"
#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-shelf.h"
#include "exchange/seral-questionnaire.h"
#include "words/seral-words-merge.h"

typedef struct
{
  const char      *path;
  const char      *output;
  char           **others;
  int              format;
  SeralCliShelf   *shelf;
  SeralAssessment *assessment;
  GPtrArray       *merges;     /* (element-type SeralMerge): one for each of others */
} Merging;

/* How the report calls each kind, for other programs. */
static const char * const kinds[SERAL_N_MERGE_KINDS] = {
  [SERAL_MERGE_ADDED] = "added",
  [SERAL_MERGE_UPDATED] = "updated",
  [SERAL_MERGE_UNCHANGED] = "unchanged",
  [SERAL_MERGE_MAPPED] = "mapped",
  [SERAL_MERGE_KEPT] = "kept",
  [SERAL_MERGE_BLIND] = "no-definition",
  [SERAL_MERGE_MODEL_LEFT] = "model-left",
  [SERAL_MERGE_SHEET_LEFT] = "sheet-left",
  [SERAL_MERGE_ROUND_LEFT] = "round-left",
  [SERAL_MERGE_OTHER_ORGANISATION] = "other-organisation",
};

/* A #SeralModelFinder: what was given with --model is of its own version, too. */
static SeralModel *
find_model (const char *model,
            const char *version,
            gpointer    shelf)
{
  return seral_model_library_get_model (seral_cli_shelf_get_library (shelf), model, version, NULL);
}

static gboolean
apply (Merging    *merging,
       SeralMerge *merge,
       const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralChange) inverse = seral_change_apply (seral_merge_get_change (merge), merging->assessment, &error);

  if (inverse == NULL)
    seral_cli_complain_of (path, error->message);

  return inverse != NULL;
}

/* What a file is called without its folder and its ending. */
static char *
dup_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  char *name = g_filename_display_name (base);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';

  return name;
}

/* A document, or a questionnaire that came back; NULL after saying all that is wrong with it. */
static SeralAssessment *
read_answers (Merging    *merging,
              const char *path)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autofree char *name = dup_name (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = seral_cli_read (path, &error);
  SeralAssessment *other;

  if (bytes == NULL)
    {
      seral_cli_complain ("%s", error->message);
      return NULL;
    }

  other = seral_questionnaire_read (bytes, name, merging->assessment, find_model, merging->shelf, faults, &error);
  seral_cli_complain_faults (path, faults, error);

  return other;
}

static SeralMerge *
create_merge (Merging    *merging,
              const char *path)
{
  g_autoptr (SeralAssessment) other = read_answers (merging, path);
  g_autoptr (GError) error = NULL;
  SeralMerge *merge;

  if (other == NULL)
    return NULL;

  seral_cli_shelf_open_document (merging->shelf, other);
  merge = seral_merge_new (merging->assessment, other, NULL, find_model, merging->shelf, &error);
  if (merge == NULL)
    seral_cli_complain_of (path, error->message);

  return merge;
}

static gboolean
merge_file (Merging    *merging,
            const char *path)
{
  g_autoptr (SeralMerge) merge = NULL;

  seral_cli_shelf_open_document (merging->shelf, merging->assessment);
  merge = create_merge (merging, path);
  seral_cli_shelf_close_document (merging->shelf);

  if (merge == NULL || !apply (merging, merge, path))
    return FALSE;

  g_ptr_array_add (merging->merges, g_steal_pointer (&merge));

  return TRUE;
}

/* The report */

static void
add_entry (JsonBuilder           *builder,
           const SeralMergeEntry *entry)
{
  json_builder_begin_object (builder);
  seral_json_add_string (builder, "kind", kinds[entry->kind]);
  seral_json_add_string (builder, "round", entry->round);
  seral_json_add_string (builder, "sheet", entry->sheet);
  seral_json_add_string (builder, "respondent", entry->respondent);
  seral_json_add_string (builder, "model", entry->model);
  seral_json_add_string (builder, "version", entry->version);
  seral_json_add_string (builder, "criterion", entry->criterion);
  json_builder_set_member_name (builder, "to");
  json_builder_begin_array (builder);
  for (char **to = entry->to; *to != NULL; to++)
    json_builder_add_string_value (builder, *to);
  json_builder_end_array (builder);
  seral_json_add_string (builder, "organisation", entry->organisation);
  json_builder_set_member_name (builder, "answers");
  json_builder_add_int_value (builder, entry->n);
  json_builder_end_object (builder);
}

static SeralCliStatus
print_json (Merging *merging)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < merging->merges->len; i++)
    {
      SeralMerge *merge = g_ptr_array_index (merging->merges, i);
      g_autofree char *file = g_filename_display_name (merging->others[i]);

      json_builder_begin_object (builder);
      seral_json_add_string (builder, "file", file);
      seral_json_add_boolean (builder, "changed", !seral_merge_is_empty (merge));
      json_builder_set_member_name (builder, "report");
      json_builder_begin_array (builder);
      for (guint j = 0; j < seral_merge_get_n_entries (merge); j++)
        add_entry (builder, seral_merge_get_entry (merge, j));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return seral_cli_print_json (root);
}

static SeralCliStatus
print_text (Merging *merging)
{
  SeralCatalogue *catalogue = seral_catalogue_get_default ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < merging->merges->len; i++)
    {
      SeralMerge *merge = g_ptr_array_index (merging->merges, i);
      g_autofree char *file = g_filename_display_name (merging->others[i]);
      g_autofree char *sum = seral_words_merge (catalogue, merge);

      /* Translators: a file, then what of it came in. */
      g_string_append_printf (text, _("%s: %s\n"), file, sum);
      for (guint j = 0; j < seral_merge_get_n_entries (merge); j++)
        {
          g_autofree char *line = seral_words_merge_entry (catalogue, seral_merge_get_entry (merge, j));

          g_string_append_printf (text, "  %s\n", line);
        }
    }

  return seral_cli_print (text->str);
}

/* Where the document itself goes to standard output, only what did not come in as it was is said. */
static void
complain_of_rest (Merging *merging)
{
  for (guint i = 0; i < merging->merges->len; i++)
    {
      SeralMerge *merge = g_ptr_array_index (merging->merges, i);

      for (guint j = 0; j < seral_merge_get_n_entries (merge); j++)
        {
          const SeralMergeEntry *entry = seral_merge_get_entry (merge, j);
          g_autofree char *line = seral_words_merge_entry (seral_catalogue_get_default (), entry);

          if (entry->kind >= SERAL_MERGE_KEPT)
            seral_cli_complain_of (merging->others[i], line);
        }
    }
}

static gboolean
is_changed (Merging *merging)
{
  for (guint i = 0; i < merging->merges->len; i++)
    if (!seral_merge_is_empty (g_ptr_array_index (merging->merges, i)))
      return TRUE;

  return FALSE;
}

static SeralCliStatus
write_document (Merging *merging)
{
  const char *output = merging->output != NULL ? merging->output : merging->path;
  g_autoptr (GBytes) bytes = NULL;

  if (merging->output == NULL && !seral_cli_is_dash (output) && !is_changed (merging))
    return SERAL_CLI_DONE;

  bytes = seral_assessment_to_bytes (merging->assessment);

  return seral_cli_write (output, bytes);
}

static SeralCliStatus
merge_files (Merging *merging)
{
  const char *output = merging->output != NULL ? merging->output : merging->path;
  SeralCliStatus status;
  gboolean good = TRUE;

  for (char **other = merging->others; *other != NULL; other++)
    good = merge_file (merging, *other) && good;
  if (!good)
    {
      seral_cli_complain_of (merging->path, _("nothing was changed"));
      return SERAL_CLI_AT_FAULT;
    }

  status = write_document (merging);
  if (status != SERAL_CLI_DONE)
    return status;

  if (seral_cli_is_dash (output))
    {
      complain_of_rest (merging);
      return SERAL_CLI_DONE;
    }

  return merging->format == SERAL_CLI_JSON ? print_json (merging) : print_text (merging);
}

/**
 * seral_cli_merge:
 * @arguments: the command's name and what was given to it
 *
 * Brings the answers of other documents into one, all of them or none.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_merge (char **arguments)
{
  g_autofree char *output = NULL;
  g_autofree char *format_word = NULL;
  g_auto (GStrv) models = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("File to write (without it, BASE)"), N_("OUT") },
    { "model", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &models,
      N_("A definition to map answers of other versions with"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format_word, N_("How to print the report: text, json"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  const SeralCliUsage usage = {
    .command = "merge",
    .parameters = _("BASE OTHER…"),
    .summary = _("Bring the answers of colleagues into an assessment, from documents of their own and\n"
                 "questionnaires that came back: those of people who are there already are updated,\n"
                 "others are added. All files come in, or none where one is at fault. The report\n"
                 "says what came in and what could not."),
    .description = _("Example:\n"
                     "  seral-cli merge nordwind.seral amara.seral bruno.csv\n"),
  };
  g_autoptr (SeralCliShelf) shelf = NULL;
  g_autoptr (SeralAssessment) assessment = NULL;
  g_autoptr (GPtrArray) merges = NULL;
  SeralCliStatus status = SERAL_CLI_DONE;
  Merging merging = { .format = SERAL_CLI_TEXT };

  if (!seral_cli_parse (&usage, entries, arguments, &status))
    return status;
  if (!seral_cli_choose (&usage, "--format", format_word, seral_cli_text_or_json, &merging.format))
    return SERAL_CLI_WRONG_USAGE;
  if (rest == NULL || rest[1] == NULL)
    return seral_cli_wrong_usage (&usage, _("Name an assessment and at least one other to bring in"));

  shelf = seral_cli_shelf_new (seral_catalogue_get_default (), (const char * const *) models);
  if (shelf == NULL)
    return SERAL_CLI_AT_FAULT;
  assessment = seral_cli_read_assessment (rest[0]);
  if (assessment == NULL)
    return SERAL_CLI_AT_FAULT;

  merges = g_ptr_array_new_with_free_func ((GDestroyNotify) seral_merge_free);
  merging.path = rest[0];
  merging.output = output;
  merging.others = rest + 1;
  merging.shelf = shelf;
  merging.assessment = assessment;
  merging.merges = merges;

  return merge_files (&merging);
}
