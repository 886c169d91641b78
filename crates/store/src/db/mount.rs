//! Whether a folder lies on a network file system, where SQLite's locks cannot be trusted.

use std::path::Path;

use super::error::DbError;

/// File systems whose files another machine may change at the same time.
const REMOTE: &[&str] = &[
    "9p",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "gfs2",
    "glusterfs",
    "gpfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "ocfs2",
    "orangefs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
];
/// The same, when they are mounted through FUSE.
const REMOTE_FUSE: &[&str] = &[
    "ceph",
    "davfs2",
    "gcsfuse",
    "glusterfs",
    "juicefs",
    "moosefs",
    "mfs",
    "rclone",
    "s3fs",
    "sshfs",
];

/// Refuses a file on a network file system; one that is to be made is judged by its folder.
/// Where the system does not tell, nothing is refused.
pub(super) fn refuse_network(file: &Path) -> Result<(), DbError> {
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let (Ok(mounts), Ok(place)) = (
        std::fs::read_to_string("/proc/self/mountinfo"),
        file.canonicalize().or_else(|_| folder.canonicalize()),
    ) else {
        return Ok(());
    };
    match file_system(&mounts, &place) {
        Some(kind) if is_remote(kind) => Err(DbError::Other(format!(
            "{} is on a network file system ({kind}), where SQLite can lose data: \
             choose a local folder, or use PostgreSQL",
            file.display()
        ))),
        _ => Ok(()),
    }
}

fn is_remote(kind: &str) -> bool {
    REMOTE.contains(&kind)
        || kind
            .strip_prefix("fuse.")
            .is_some_and(|fuse| REMOTE_FUSE.contains(&fuse))
}

/// The file system of the deepest mount that holds `place`; of several at one place the last,
/// which hides the others.
fn file_system<'m>(mounts: &'m str, place: &Path) -> Option<&'m str> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        // proc(5): "… root mount-point options optional-fields - file-system source options".
        let Some((front, back)) = line.split_once(" - ") else {
            continue;
        };
        let (Some(point), Some(kind)) = (front.split(' ').nth(4), back.split(' ').next()) else {
            continue;
        };
        let point = unescape(point);
        let point = Path::new(&point);
        let depth = point.components().count();
        if place.starts_with(point) && best.is_none_or(|(deepest, _)| depth >= deepest) {
            best = Some((depth, kind));
        }
    }
    best.map(|(_, kind)| kind)
}

/// Mount points are written with spaces, tabs, line ends and backslashes as octal numbers.
fn unescape(point: &str) -> String {
    point
        .replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{file_system, is_remote};

    const MOUNTS: &str = "\
22 27 0:21 / /proc rw - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 27 0:50 / /srv/my\\040share rw shared:2 master:3 - nfs4 host:/export rw
41 40 254:1 / /srv/my\\040share/local rw - xfs /dev/vdb rw
42 27 0:51 / /mnt/remote rw - fuse.sshfs me@host: rw";

    #[test]
    fn the_deepest_mount_decides() {
        let kind = |path| file_system(MOUNTS, Path::new(path));
        assert_eq!(kind("/var/lib/feierabend"), Some("ext4"));
        assert_eq!(kind("/srv/my share/data"), Some("nfs4"));
        assert_eq!(kind("/srv/my share/local/data"), Some("xfs"));
        assert_eq!(kind("/srv/my shares"), Some("ext4"));
        assert_eq!(kind("/mnt/remote"), Some("fuse.sshfs"));
    }

    #[test]
    fn network_file_systems_are_refused_and_local_ones_are_not() {
        for kind in [
            "nfs",
            "nfs4",
            "cifs",
            "smb3",
            "9p",
            "ceph",
            "fuse.sshfs",
            "fuse.s3fs",
        ] {
            assert!(is_remote(kind), "{kind}");
        }
        for kind in [
            "ext4",
            "xfs",
            "btrfs",
            "overlay",
            "tmpfs",
            "zfs",
            "fuse.mergerfs",
            "fuseblk",
        ] {
            assert!(!is_remote(kind), "{kind}");
        }
    }
}
