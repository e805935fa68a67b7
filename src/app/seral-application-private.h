/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/seral-application.h"
#include "app/seral-window.h"

G_BEGIN_DECLS

/* What the files that make up the application share, and nobody else sees. */
struct _SeralApplication
{
  AdwApplication     parent_instance;

  GSettings         *settings;  /* (owned) */
  SeralRecent       *recent;    /* (owned) */
  SeralDrafts       *drafts;    /* (owned) */
  SeralModelLibrary *library;   /* (owned) (nullable): made when first asked for */
  GQueue            *leaving;   /* (owned) (nullable) (element-type SeralWindow): still to be asked before quitting */
  gboolean           start_new; /* the command line asks for a new assessment */
};

void       seral_application_add_actions (SeralApplication *self);
GtkWindow *seral_application_get_window  (SeralApplication *self);

G_END_DECLS
