/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/seral-json-scan.h"
#include "base/seral-json.h"

G_DEFINE_QUARK (seral-json-error-quark, seral_json_error)

const SeralJsonLimits seral_json_limits_default = {
  .bytes = 256 * 1024 * 1024,
  .depth = 64,
  .members = 100 * 1000,
  .elements = 1000 * 1000,
  .values = 3 * 1000 * 1000, /* an object takes json-glib half a kilobyte */
  .string = 1024 * 1024,
  .name = 1024,
};

/* Hands a fault of the text to whoever wants it. */
static void
report (const SeralJsonScanFault  *fault,
        SeralFaults               *faults,
        GError                   **error)
{
  if (faults != NULL)
    seral_faults_add_at (faults, SERAL_FAULT_ERROR, fault->line, fault->column, fault->message);

  g_set_error (error, SERAL_JSON_ERROR, (int) fault->code,
               /* Translators: a place in a text file and what is wrong there */
               _("line %u, column %u: %s"), fault->line, fault->column, fault->message);
}

/**
 * seral_json_parse:
 * @bytes: a text in UTF-8
 * @limits: (nullable): what is taken before it is refused;
 *   %NULL for seral_json_limits_default
 * @faults: (nullable): where a fault is added, with line and column
 * @error: return location for an error of %SERAL_JSON_ERROR
 *
 * Parses JSON. The text is looked over strictly before json-glib sees it, see
 * seral_json_scan(): what comes back is an immutable tree whose strings are
 * valid UTF-8, whose numbers are what was written, and in which no member is
 * missing because another had its name.
 *
 * Returns: (transfer full): the root, or %NULL with @error set
 */
JsonNode *
seral_json_parse (GBytes                 *bytes,
                  const SeralJsonLimits  *limits,
                  SeralFaults            *faults,
                  GError                **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) parser_error = NULL;
  g_auto (SeralJsonScanFault) fault = { 0 };
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = g_bytes_get_data (bytes, &length);

  if (!seral_json_scan (text, length, limits != NULL ? limits : &seral_json_limits_default, &fault))
    {
      report (&fault, faults, error);
      return NULL;
    }

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, &parser_error))
    {
      fault.code = SERAL_JSON_ERROR_SYNTAX;
      fault.line = json_parser_get_current_line (parser);
      fault.column = json_parser_get_current_pos (parser);
      fault.message = g_strdup (parser_error->message);
      report (&fault, faults, error);
      return NULL;
    }

  return json_parser_steal_root (parser);
}
