/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/seral-json.h"
#include "cli/seral-cli-check.h"
#include "cli/seral-cli-input.h"
#include "cli/seral-cli-json.h"
#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"

/* What was found out about one file. */
typedef struct
{
  const char  *path;
  const char  *format; /* what the file says it is; NULL where it is nothing of ours */
  SeralFaults *faults;
} Finding;

static void
finding_free (Finding *finding)
{
  seral_faults_unref (finding->faults);
  g_free (finding);
}

/* What a file says it is; a file that is no JSON says so through the loaders. */
static const char *
get_format (GBytes      *bytes,
            SeralFaults *faults)
{
  g_autoptr (JsonNode) root = seral_json_parse (bytes, &seral_assessment_limits, faults, NULL);
  JsonNode *format = NULL;
  const char *word;

  if (root == NULL)
    return NULL;

  if (JSON_NODE_HOLDS_OBJECT (root))
    format = json_object_get_member (json_node_get_object (root), "format");
  word = format != NULL && json_node_get_value_type (format) == G_TYPE_STRING ? json_node_get_string (format) : "";

  if (strcmp (word, SERAL_MODEL_FORMAT) == 0)
    return SERAL_MODEL_FORMAT;
  if (strcmp (word, SERAL_ASSESSMENT_FORMAT) == 0)
    return SERAL_ASSESSMENT_FORMAT;

  /* A member that is missing is a fault of what it is missing in. */
  seral_faults_add (faults, SERAL_FAULT_ERROR, format != NULL ? "/format" : "",
                    _("This is neither a model definition (“%s”) nor an assessment (“%s”)."),
                    SERAL_MODEL_FORMAT, SERAL_ASSESSMENT_FORMAT);
  return NULL;
}

/* A loader that fails without a fault of its own has one all the same. */
static void
add_error (SeralFaults  *faults,
           const GError *error)
{
  if (!seral_faults_has_errors (faults))
    seral_faults_add (faults, SERAL_FAULT_ERROR, "", "%s", error->message);
}

static void
validate_assessment (SeralCliShelf *shelf,
                     GBytes        *bytes,
                     SeralFaults   *faults)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SeralAssessment) assessment = seral_assessment_new_from_bytes (bytes, faults, &error);

  if (assessment != NULL)
    seral_cli_check_assessment (shelf, assessment, faults);
  else
    add_error (faults, error);
}

static Finding *
validate_file (SeralCliShelf *shelf,
               const char    *path)
{
  Finding *finding = g_new0 (Finding, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = seral_cli_read (path, &error);

  finding->path = path;
  finding->faults = seral_faults_new ();
  if (bytes == NULL)
    {
      add_error (finding->faults, error);
      return finding;
    }

  finding->format = get_format (bytes, finding->faults);
  if (g_strcmp0 (finding->format, SERAL_MODEL_FORMAT) == 0)
    {
      g_autoptr (SeralModel) model = NULL;

      model = seral_model_new_from_bytes (bytes, seral_catalogue_get_default (), finding->faults, &error);
      if (model == NULL)
        add_error (finding->faults, error);
    }
  else if (finding->format != NULL)
    validate_assessment (shelf, bytes, finding->faults);

  return finding;
}

static void
append_text (GString *text,
             Finding *finding)
{
  const char *name = seral_cli_is_dash (finding->path) ? _("standard input") : finding->path;
  g_autofree char *faults = seral_faults_to_text (finding->faults);
  g_auto (GStrv) lines = g_strsplit (faults, "\n", -1);

  if (faults[0] == '\0')
    g_string_append_printf (text, _("%s: no fault found\n"), name);
  for (char **line = lines; *line != NULL && faults[0] != '\0'; line++)
    g_string_append_printf (text, "%s: %s\n", name, *line);
}

static SeralCliStatus
print_text (GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    append_text (text, g_ptr_array_index (findings, i));

  return seral_cli_print (text->str);
}

static SeralCliStatus
print_json (GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      Finding *finding = g_ptr_array_index (findings, i);
      g_autofree char *name = g_filename_display_name (finding->path);

      json_builder_begin_object (builder);
      seral_json_add_string (builder, "file", name);
      seral_json_add_string (builder, "format", finding->format);
      seral_json_add_boolean (builder, "valid", !seral_faults_has_errors (finding->faults));
      seral_cli_add_faults (builder, finding->faults);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return seral_cli_print_json (root);
}

static SeralCliStatus
validate (SeralCliShelf *shelf,
          char         **files,
          int            format)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);
  SeralCliStatus status = SERAL_CLI_DONE;

  for (char **file = files; *file != NULL; file++)
    {
      Finding *finding = validate_file (shelf, *file);

      g_ptr_array_add (findings, finding);
      if (seral_faults_has_errors (finding->faults))
        status = SERAL_CLI_AT_FAULT;
    }

  return seral_cli_worse (status, format == SERAL_CLI_JSON ? print_json (findings) : print_text (findings));
}

/**
 * seral_cli_validate:
 * @arguments: the command's name and what was given to it
 *
 * Checks definitions and assessments, and lists all that is wrong with each.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_validate (char **arguments)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) models = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { "model", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &models,
      N_("A definition that assessments may use"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_("How to print: text, json"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };
  const SeralCliUsage usage = {
    .command = "validate",
    .parameters = _("FILE…"),
    .summary = _("Check model definitions and assessments, and list every fault with its place: a\n"
                 "JSON Pointer, or line and column where a file is not JSON. Warnings do not keep\n"
                 "a file from being used. A dash is standard input."),
  };
  g_autoptr (SeralCliShelf) shelf = NULL;
  SeralCliStatus status = SERAL_CLI_DONE;
  int choice = SERAL_CLI_TEXT;

  if (!seral_cli_parse (&usage, entries, arguments, &status))
    return status;
  if (!seral_cli_choose (&usage, "--format", format, seral_cli_text_or_json, &choice))
    return SERAL_CLI_WRONG_USAGE;
  if (files == NULL)
    return seral_cli_wrong_usage (&usage, _("Name at least one file"));

  shelf = seral_cli_shelf_new (seral_catalogue_get_default (), (const char * const *) models);
  if (shelf == NULL)
    return SERAL_CLI_AT_FAULT;

  return validate (shelf, files, choice);
}
