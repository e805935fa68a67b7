/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

#define SERAL_LIBXLSXWRITER "libxlsxwriter.so." LXW_SOVERSION

#define SERAL_LIBXLSXWRITER_FUNCTIONS(F) \
  F (workbook_new_opt) \
  F (workbook_add_format) \
  F (workbook_add_worksheet) \
  F (workbook_close) \
  F (workbook_set_properties) \
  F (format_set_align) \
  F (format_set_bg_color) \
  F (format_set_bold) \
  F (format_set_bottom) \
  F (format_set_num_format) \
  F (format_set_text_wrap) \
  F (lxw_strerror) \
  F (worksheet_autofilter) \
  F (worksheet_fit_to_pages) \
  F (worksheet_freeze_panes) \
  F (worksheet_repeat_rows) \
  F (worksheet_right_to_left) \
  F (worksheet_set_column) \
  F (worksheet_set_landscape) \
  F (worksheet_set_row) \
  F (worksheet_write_datetime) \
  F (worksheet_write_number) \
  F (worksheet_write_string)

/*
 * SeralLibxlsxwriter:
 *
 * What is used of libxlsxwriter, a member for each function and by its name.
 * Nothing links the library: it brings libcrypto along, which every start of the
 * program would pay for. Texts are written by worksheet_write_string() alone, so
 * that none is ever taken for a formula or a link.
 */
typedef struct
{
#define SERAL_LIBXLSXWRITER_MEMBER(name) __typeof__ (&name) name;
  SERAL_LIBXLSXWRITER_FUNCTIONS (SERAL_LIBXLSXWRITER_MEMBER)
#undef SERAL_LIBXLSXWRITER_MEMBER
} SeralLibxlsxwriter;

const SeralLibxlsxwriter *seral_libxlsxwriter_load (void);

G_END_DECLS
