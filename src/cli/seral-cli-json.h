/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "base/seral-fault.h"
#include "base/seral-json-build.h"
#include "cli/seral-cli.h"

G_BEGIN_DECLS

/* The words of --format where there is data; a command may take fewer. */
typedef enum
{
  SERAL_CLI_TEXT,
  SERAL_CLI_JSON,
  SERAL_CLI_CSV,
} SeralCliFormat;

extern const char * const seral_cli_text_or_json[];
extern const char * const seral_cli_text_json_or_csv[];

void           seral_cli_add_faults  (JsonBuilder *builder,
                                      SeralFaults *faults);
SeralCliStatus seral_cli_print_json  (JsonNode    *root);

G_END_DECLS
