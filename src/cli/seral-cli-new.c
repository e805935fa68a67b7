/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/seral-cli-edit.h"
#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-shelf.h"

typedef struct
{
  char      *output;
  char      *organisation;
  char      *scope;
  char      *respondent;
  char      *depth_word;
  SeralDepth depth;
  char     **models;
  gboolean   force;
} NewOptions;

static void
new_options_clear (NewOptions *options)
{
  g_free (options->output);
  g_free (options->organisation);
  g_free (options->scope);
  g_free (options->respondent);
  g_free (options->depth_word);
  g_strfreev (options->models);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NewOptions, new_options_clear)

/* The definitions that were named, or else the one an assessment begins with. */
static GPtrArray *
find_models (SeralCliShelf *shelf,
             char         **names)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  if (names == NULL)
    {
      g_autoptr (SeralModelEntry) first = NULL;

      first = g_list_model_get_item (G_LIST_MODEL (seral_cli_shelf_get_library (shelf)), 0);
      g_ptr_array_add (entries, first); /* the library keeps it */
      return g_steal_pointer (&entries);
    }

  for (char **name = names; *name != NULL; name++)
    {
      SeralModelEntry *entry = seral_cli_shelf_get_named (shelf, *name);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }

  return g_steal_pointer (&entries);
}

/* A document takes along each definition that another machine may not have. */
static gboolean
add_embedding (GPtrArray       *changes,
               SeralModelEntry *entry)
{
  SeralModel *model = seral_model_entry_get_model (entry, NULL);
  g_autoptr (GError) error = NULL;
  SeralChange *change;

  if (seral_model_entry_get_origin (entry) == SERAL_MODEL_ORIGIN_BUNDLED)
    return TRUE;

  change = seral_change_new_embed_model (_("Add Model"), seral_model_get_bytes (model), &error);
  if (change == NULL)
    {
      seral_cli_complain ("%s", error->message);
      return FALSE;
    }

  g_ptr_array_add (changes, change);

  return TRUE;
}

static SeralChange *
create_model_use (SeralModelEntry *entry,
                  SeralDepth       depth)
{
  g_autoptr (SeralModelUse) use = g_object_new (SERAL_TYPE_MODEL_USE,
                                                "model", seral_model_entry_get_id (entry),
                                                "version", seral_model_entry_get_version (entry),
                                                "depth", depth,
                                                NULL);

  return seral_change_new_add_model_use (_("Add Model"), use, -1);
}

static SeralAssessment *
create_assessment (const NewOptions *options,
                   GPtrArray        *entries)
{
  SeralModelEntry *first = g_ptr_array_index (entries, 0);
  g_autoptr (SeralAssessment) assessment = NULL;
  g_autoptr (GPtrArray) changes = seral_cli_edit_new ();

  assessment = seral_assessment_new (options->organisation, options->scope, seral_model_entry_get_id (first),
                                     seral_model_entry_get_version (first), options->depth);

  for (guint i = 0; i < entries->len; i++)
    {
      SeralModelEntry *entry = g_ptr_array_index (entries, i);

      if (i > 0)
        g_ptr_array_add (changes, create_model_use (entry, options->depth));
      if (!add_embedding (changes, entry))
        return NULL;
    }

  if (options->respondent != NULL)
    {
      SeralRound *round = seral_assessment_get_latest_round (assessment);
      SeralSheet *sheet = seral_round_get_primary_sheet (round);

      g_ptr_array_add (changes, seral_cli_edit_respondent (round, sheet, options->respondent));
    }

  return seral_cli_edit_apply (changes, assessment, options->output) ? g_steal_pointer (&assessment) : NULL;
}

static SeralCliStatus
say_what_was_made (const NewOptions *options,
                   GPtrArray        *entries)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (seral_cli_is_dash (options->output))
    return SERAL_CLI_DONE;

  for (guint i = 0; i < entries->len; i++)
    {
      SeralModelEntry *entry = g_ptr_array_index (entries, i);
      guint n = seral_model_count_criteria (seral_model_entry_get_model (entry, NULL), options->depth);

      /* Translators: the file, the name of a model, and how many questions it has. */
      g_string_append_printf (text, ngettext ("%s: %s, %u question\n", "%s: %s, %u questions\n", n),
                              options->output, seral_model_entry_get_name (entry), n);
    }

  return seral_cli_print (text->str);
}

static SeralCliStatus
create (const NewOptions *options)
{
  g_autoptr (SeralCliShelf) shelf = seral_cli_shelf_new (seral_catalogue_get_default (), NULL);
  g_autoptr (GPtrArray) entries = find_models (shelf, options->models);
  g_autoptr (SeralAssessment) assessment = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SeralCliStatus status;

  if (entries == NULL)
    return SERAL_CLI_AT_FAULT;

  assessment = create_assessment (options, entries);
  if (assessment == NULL)
    return SERAL_CLI_AT_FAULT;

  if (!options->force && !seral_cli_is_dash (options->output) && g_file_test (options->output, G_FILE_TEST_EXISTS))
    {
      seral_cli_complain_of (options->output, _("it exists already; --force overwrites it"));
      return SERAL_CLI_NOT_WRITTEN;
    }

  bytes = seral_assessment_to_bytes (assessment);
  status = seral_cli_write (options->output, bytes);

  return status == SERAL_CLI_DONE ? say_what_was_made (options, entries) : status;
}

static SeralCliStatus
check_options (const SeralCliUsage *usage,
               NewOptions          *options,
               char               **rest)
{
  static const char * const depths[] = { "core", "full", NULL };
  int depth = SERAL_DEPTH_CORE;

  if (!seral_cli_choose (usage, "--depth", options->depth_word, depths, &depth) ||
      !seral_cli_check_text (usage, "--organisation", &options->organisation) ||
      !seral_cli_check_text (usage, "--scope", &options->scope) ||
      !seral_cli_check_text (usage, "--respondent", &options->respondent))
    return SERAL_CLI_WRONG_USAGE;
  options->depth = depth;

  if (rest != NULL)
    return seral_cli_wrong_usage (usage, _("“%s” is one argument too many"), rest[0]);
  if (options->output == NULL)
    return seral_cli_wrong_usage (usage, _("Say with --output which file to write"));
  if (options->organisation == NULL || options->organisation[0] == '\0')
    return seral_cli_wrong_usage (usage, _("Say with --organisation whose partners it is about"));

  return SERAL_CLI_DONE;
}

/**
 * seral_cli_new:
 * @arguments: the command's name and what was given to it
 *
 * Begins an assessment.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_new (char **arguments)
{
  g_auto (NewOptions) options = { 0 };
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("File to write"), N_("FILE") },
    { "organisation", 0, 0, G_OPTION_ARG_FILENAME, &options.organisation,
      N_("Whose partners it is about"), N_("NAME") },
    { "scope", 0, 0, G_OPTION_ARG_FILENAME, &options.scope,
      N_("Which partners, such as “Resellers, Europe”"), N_("TEXT") },
    { "model", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.models,
      N_("A model to assess against, by id or file; may be given again"), N_("MODEL") },
    { "depth", 0, 0, G_OPTION_ARG_FILENAME, &options.depth_word,
      N_("Which questions: core (the default), full"), N_("DEPTH") },
    { "respondent", 0, 0, G_OPTION_ARG_FILENAME, &options.respondent, N_("Who answers"), N_("NAME") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_("Overwrite the file if it is there"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  const SeralCliUsage usage = {
    .command = "new",
    .parameters = _("-o FILE --organisation NAME"),
    .summary = _("Begin an assessment: one round of today, with every question open."),
    .description = _("Example:\n"
                     "  seral-cli new -o nordwind.seral --organisation Nordwind --scope 'Resellers, Europe'\n"),
  };
  SeralCliStatus status = SERAL_CLI_DONE;

  if (!seral_cli_parse (&usage, entries, arguments, &status))
    return status;

  status = check_options (&usage, &options, rest);

  return status == SERAL_CLI_DONE ? create (&options) : status;
}
