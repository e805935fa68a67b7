/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "base/seral-json.h"
#include "cli/seral-cli-describe.h"
#include "cli/seral-cli-json.h"
#include "cli/seral-cli-options.h"
#include "cli/seral-cli-output.h"
#include "cli/seral-cli-shelf.h"
#include "cli/seral-cli-ids.h"

static SeralCliStatus
show_model (SeralModel *model,
            int         format)
{
  g_autofree char *text = NULL;

  if (format == SERAL_CLI_JSON)
    return seral_cli_write (SERAL_CLI_DASH, seral_model_get_bytes (model));

  text = seral_cli_describe_model (seral_catalogue_get_default (), model);

  return seral_cli_print (text);
}

/* The question as its definition has it. */
static SeralCliStatus
print_criterion_json (SeralModel           *model,
                      const SeralCriterion *criterion)
{
  g_autoptr (SeralFaults) faults = seral_faults_new ();
  g_autoptr (JsonNode) root = NULL;
  JsonArray *criteria;

  root = seral_json_parse (seral_model_get_bytes (model), &seral_json_limits_default, faults, NULL);
  criteria = json_object_get_array_member (json_node_get_object (root), "criteria");

  return seral_cli_print_json (json_array_get_element (criteria, criterion->index));
}

static SeralCliStatus
show_criterion (SeralModel *model,
                const char *id,
                int         format)
{
  const SeralCriterion *criterion = seral_model_find_criterion (model, id);
  g_autofree char *text = NULL;

  if (criterion == NULL)
    {
      g_autofree char *hint = seral_cli_suggest_criterion (model, id);

      seral_cli_complain (_("The model “%s” has no question “%s”. %s"), seral_model_get_id (model), id,
                          hint != NULL ? hint : "");
      return SERAL_CLI_AT_FAULT;
    }

  if (format == SERAL_CLI_JSON)
    return print_criterion_json (model, criterion);

  text = seral_cli_describe_criterion (seral_catalogue_get_default (), model, criterion);

  return seral_cli_print (text);
}

/**
 * seral_cli_show:
 * @arguments: the command's name and what was given to it
 *
 * Shows a definition, or one question of it.
 *
 * Returns: how it went
 */
SeralCliStatus
seral_cli_show (char **arguments)
{
  g_autofree char *format = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, N_("How to print: text, json"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL },
  };
  const SeralCliUsage usage = {
    .command = "show",
    .parameters = _("MODEL [QUESTION]"),
    .summary = _("Show a model: its stages, dimensions and questions, where it comes from and how\n"
                 "a stage is found. With a question: what its answers mean and what proves them.\n"
                 "MODEL is the id of a model, or the file of a definition."),
    .description = _("JSON is the definition itself, so that it can be the start of one of your own:\n"
                     "  seral-cli show partnerspot --format json > my-model.json\n"),
  };
  g_autoptr (SeralCliShelf) shelf = NULL;
  SeralModelEntry *entry;
  SeralModel *model;
  SeralCliStatus status = SERAL_CLI_DONE;
  int choice = SERAL_CLI_TEXT;

  if (!seral_cli_parse (&usage, entries, arguments, &status))
    return status;
  if (!seral_cli_choose (&usage, "--format", format, seral_cli_text_or_json, &choice))
    return SERAL_CLI_WRONG_USAGE;
  if (rest == NULL || g_strv_length (rest) > 2)
    return seral_cli_wrong_usage (&usage, _("Name a model, and at most one of its questions"));

  shelf = seral_cli_shelf_new (seral_catalogue_get_default (), NULL);
  entry = seral_cli_shelf_get_named (shelf, rest[0]);
  if (entry == NULL)
    return SERAL_CLI_AT_FAULT;

  model = seral_model_entry_get_model (entry, NULL);

  return rest[1] != NULL ? show_criterion (model, rest[1], choice) : show_model (model, choice);
}
