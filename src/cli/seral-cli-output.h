/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cli/seral-cli.h"

G_BEGIN_DECLS

/* What stands for standard input or output where a file is asked for. */
#define SERAL_CLI_DASH "-"

gboolean        seral_cli_is_dash         (const char    *path);
GFile          *seral_cli_file            (const char    *path);
char           *seral_cli_clean           (const char    *text);

void            seral_cli_complain        (const char    *format,
                                           ...) G_GNUC_PRINTF (1, 2);
void            seral_cli_complain_of     (const char    *path,
                                           const char    *message);
void            seral_cli_complain_error  (const char    *path,
                                           const GError  *error);

SeralCliStatus  seral_cli_print           (const char    *text);
SeralCliStatus  seral_cli_write           (const char    *path,
                                           GBytes        *bytes);

G_END_DECLS
