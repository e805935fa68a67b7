/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-application.h"
#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralWindow:
 *
 * A window: the start page, or one document. Property session (nullable): what
 * is open in it.
 */
#define SERAL_TYPE_WINDOW (seral_window_get_type ())
G_DECLARE_FINAL_TYPE (SeralWindow, seral_window, SERAL, WINDOW, AdwApplicationWindow)

SeralWindow  *seral_window_new            (SeralApplication    *application);

SeralSession *seral_window_get_session    (SeralWindow         *self);
GFile        *seral_window_get_file       (SeralWindow         *self);
gboolean      seral_window_is_free        (SeralWindow         *self);

void          seral_window_take_document  (SeralWindow         *self,
                                           SeralDocument       *document);
void          seral_window_open_file      (SeralWindow         *self,
                                           GFile               *file);
void          seral_window_adopt_draft    (SeralWindow         *self,
                                           SeralDraft          *draft);
void          seral_window_add_toast      (SeralWindow         *self,
                                           AdwToast            *toast);

void          seral_window_settle_async   (SeralWindow         *self,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gboolean      seral_window_settle_finish  (SeralWindow         *self,
                                           GAsyncResult        *result,
                                           GError             **error);
void          seral_window_leave          (SeralWindow         *self);

G_END_DECLS
