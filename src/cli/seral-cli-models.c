/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/seral-cli-json.h"
#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-shelf.h"
#include "cli/seral-cli-text.h"

#define INDENT 2

static const char *
get_origin_word (SeralModelEntry *entry)
{
  return seral_model_entry_get_origin (entry) == SERAL_MODEL_ORIGIN_BUNDLED ? "bundled" : "user";
}

static char *
get_path (SeralModelEntry *entry)
{
  GFile *file = seral_model_entry_get_file (entry);

  return file != NULL ? g_file_get_parse_name (file) : NULL;
}

static void
add_entry (JsonBuilder     *builder,
           SeralModelEntry *entry)
{
  g_autofree char *path = get_path (entry);

  json_builder_begin_object (builder);
  seral_json_add_string (builder, "id", seral_model_entry_get_id (entry));
  seral_json_add_string (builder, "version", seral_model_entry_get_version (entry));
  seral_json_add_string (builder, "name", seral_model_entry_get_name (entry));
  seral_json_add_string (builder, "publisher", seral_model_entry_get_publisher (entry));
  seral_json_add_string (builder, "summary", seral_model_entry_get_summary (entry));
  seral_json_add_string (builder, "origin", get_origin_word (entry));
  seral_json_add_string (builder, "file", path);
  seral_json_add_boolean (builder, "valid", seral_model_entry_get_valid (entry));
  seral_cli_add_faults (builder, seral_model_entry_get_faults (entry));
  json_builder_end_object (builder);
}

static SeralCliStatus
print_json (GListModel *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SeralModelEntry) entry = g_list_model_get_item (entries, i);

      add_entry (builder, entry);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return seral_cli_print_json (root);
}

static void
append_faulty (GString         *text,
               SeralModelEntry *entry,
               const char      *path)
{
  g_autofree char *faults = seral_faults_to_text (seral_model_entry_get_faults (entry));
  g_auto (GStrv) lines = g_strsplit (faults, "\n", -1);

  g_string_append_printf (text, _("%s cannot be used:\n"), path != NULL ? path : seral_model_entry_get_id (entry));
  for (char **line = lines; *line != NULL; line++)
    seral_cli_append_paragraph (text, INDENT, *line);
}

static void
append_entry (GString         *text,
              SeralModelEntry *entry)
{
  g_autofree char *path = get_path (entry);

  if (!seral_model_entry_get_valid (entry))
    {
      append_faulty (text, entry, path);
      return;
    }

  g_string_append_printf (text, "%s %s\n", seral_model_entry_get_id (entry), seral_model_entry_get_version (entry));
  seral_cli_append_paragraph (text, INDENT, seral_model_entry_get_name (entry));
  seral_cli_append_paragraph (text, INDENT, seral_model_entry_get_publisher (entry));
  seral_cli_append_paragraph (text, INDENT, seral_model_entry_get_summary (entry));
  if (path != NULL)
    seral_cli_append_line (text, INDENT, path);
}

static SeralCliStatus
print_text (SeralModelLibrary *library)
{
  GListModel *entries = G_LIST_MODEL (library);
  GFile *folder = seral_model_library_get_user_folder (library);
  g_autofree char *path = g_file_get_parse_name (folder);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (SeralModelEntry) entry = g_list_model_get_item (entries, i);

      append_entry (text, entry);
      g_string_append_c (text, '\n');
    }
  g_string_append_printf (text, _("Definitions of your own lie in %s\n"), path);

  return seral_cli_print (text->str);
}

/**
 * seral_cli_models:
 * @arguments: the command's name and what was given to it
 *
 * Lists the definitions that ship with the program and those of the user.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_models (char **arguments)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_("How to print: text, json"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  const SeralCliUsage usage = {
    .command = "models",
    .summary = _("List the maturity models that are known: those that come with Seral, and your own."),
    .description = _("A definition of your own that cannot be used is listed with what is wrong with it."),
  };
  g_autoptr (SeralCliShelf) shelf = NULL;
  SeralCliStatus status = SERAL_CLI_DONE;
  int choice = SERAL_CLI_TEXT;

  if (!seral_cli_parse (&usage, entries, arguments, &status))
    return status;
  if (!seral_cli_choose (&usage, "--format", format, seral_cli_text_or_json, &choice))
    return SERAL_CLI_WRONG_USAGE;
  if (rest != NULL)
    return seral_cli_wrong_usage (&usage, _("“%s” is one argument too many"), rest[0]);

  shelf = seral_cli_shelf_new (seral_catalogue_get_default (), NULL);

  return choice == SERAL_CLI_JSON ? print_json (G_LIST_MODEL (seral_cli_shelf_get_library (shelf)))
                                  : print_text (seral_cli_shelf_get_library (shelf));
}
