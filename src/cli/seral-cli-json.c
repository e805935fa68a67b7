/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/seral-json-build.h"
#include "base/seral-json.h"
#include "cli/seral-cli-json.h"
#include "cli/seral-cli-output.h"

const char * const seral_cli_text_or_json[] = { "text", "json", NULL };
const char * const seral_cli_text_json_or_csv[] = { "text", "json", "csv", NULL };

static void
add_place (JsonBuilder *builder,
           const char  *member,
           guint        number)
{
  json_builder_set_member_name (builder, member);
  if (number > 0)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

static void
add_fault (JsonBuilder      *builder,
           const SeralFault *fault)
{
  json_builder_begin_object (builder);
  seral_json_add_string (builder, "severity", fault->severity == SERAL_FAULT_ERROR ? "error" : "warning");
  seral_json_add_string (builder, "pointer", fault->line > 0 ? NULL : fault->pointer);
  add_place (builder, "line", fault->line);
  add_place (builder, "column", fault->column);
  seral_json_add_string (builder, "message", fault->message);
  json_builder_end_object (builder);
}

/**
 * seral_cli_add_faults:
 * @builder: in an object
 * @faults: (nullable): what is wrong
 *
 * Adds the member "faults", a list of {"severity", "pointer", "line", "column",
 * "message"}, and "omitted", how many more there are.
 */
void
seral_cli_add_faults (JsonBuilder *builder,
                      SeralFaults *faults)
{
  json_builder_set_member_name (builder, "faults");
  json_builder_begin_array (builder);
  for (guint i = 0; faults != NULL && i < seral_faults_get_n (faults); i++)
    add_fault (builder, seral_faults_get (faults, i));
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "omitted");
  json_builder_add_int_value (builder, faults != NULL ? seral_faults_get_n_omitted (faults) : 0);
}

/**
 * seral_cli_print_json:
 * @root: what to print
 *
 * Writes JSON to standard output.
 *
 * Returns: %SERAL_CLI_DONE or %SERAL_CLI_NOT_WRITTEN
 */
SeralCliStatus
seral_cli_print_json (JsonNode *root)
{
  g_autoptr (GBytes) bytes = seral_json_write (root);

  return seral_cli_write (SERAL_CLI_DASH, bytes);
}
